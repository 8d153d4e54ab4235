"""JSON Schema of the result, which `rolescope schema` prints."""

from typing import Any

from analyzer.lexicon.wordlists import language_codes
from analyzer.schema_words import MEANINGS
from analyzer.taxonomy import load_taxonomy
from analyzer.types import SCHEMA_VERSION
from analyzer.vocabulary import (
    ADVICE_KINDS,
    ARCHETYPES,
    ASKED,
    BASES,
    DEMAND_KINDS,
    KINDS,
    LEVEL_BASES,
    LEVELS,
    RESPONSIBILITIES,
    SECTIONS,
    SEVERITIES,
    STATUSES,
    TITLE_KINDS,
)
from analyzer.weights import load_weights

__all__ = ["result_schema"]

_COUNT = {"type": "integer", "minimum": 0}
_STRING = {"type": "string"}
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_PERCENTILE = {"type": ["number", "null"], "minimum": 0, "maximum": 100}
_INTERVAL = {
    "anyOf": [
        {"type": "null"},
        {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
    ]
}


def result_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the JSON of one ad."""
    disciplines = list(load_taxonomy().disciplines)
    archetype = _choice(ARCHETYPES, null=True)
    weights = load_weights()
    score = {"type": "number", "minimum": 0}
    optional_number = {"type": ["number", "null"], "minimum": 0}
    evidence = _list(_record({"start": _COUNT, "end": _COUNT}))
    load = _record(
        {
            "score": score,
            "band": _choice([band.band for band in weights.overload.bands]),
            "percentile": _PERCENTILE,
            "interval": _INTERVAL,
            "contributions": _list(
                _record(
                    {
                        "factor": _choice([*disciplines, "experience", "hours"]),
                        "amount": score,
                    }
                )
            ),
        }
    )
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        "title": {"type": ["string", "null"]},
        "language": _choice(language_codes()),
        "language_confidence": _SHARE,
        "words": _COUNT,
        "archetypes": _record(
            {
                "title": archetype,
                "title_kind": _choice(TITLE_KINDS),
                "content": archetype,
                "probabilities": {
                    "anyOf": [
                        {"type": "null"},
                        _record(dict.fromkeys(ARCHETYPES, _SHARE)),
                    ]
                },
            }
        ),
        "mentions": _list(
            _record(
                {
                    "start": _COUNT,
                    "end": _COUNT,
                    "text": _STRING,
                    "skill": _STRING,
                    "discipline": _choice(disciplines),
                    "kind": _choice(KINDS),
                    "status": _choice(STATUSES),
                    "responsibility": _choice(RESPONSIBILITIES, null=True),
                    "section": _choice(SECTIONS),
                    "reason": _STRING,
                }
            )
        ),
        "disciplines": _list(
            _record(
                {
                    "discipline": _choice(disciplines),
                    "family": _STRING,
                    "status": _choice(ASKED),
                    "responsibility": _choice(RESPONSIBILITIES),
                    "basis": _choice(BASES),
                    "mentions": _list(_COUNT),
                    "skills": _COUNT,
                }
            )
        ),
        "breadth": _record(
            {
                "score": score | {"maximum": 100},
                "band": _choice([band.band for band in weights.breadth.bands]),
                "required": _COUNT,
                "preferred": _COUNT,
                "effective": _record(dict.fromkeys(("q0", "q1", "q2"), score)),
                "percentile": _PERCENTILE,
                "interval": _INTERVAL,
                "contributions": _list(
                    _record({"discipline": _choice(disciplines), "amount": score})
                ),
            }
        ),
        "overload": _record(dict.fromkeys(ARCHETYPES, load)),
        "experience": _record(
            {
                "years": optional_number,
                "level": _choice(LEVELS, null=True),
                "hours": optional_number,
                "systems": _list(_record({"skill": _STRING, "years": score})),
                "evidence": evidence,
                "level_basis": _choice(LEVEL_BASES, null=True),
            }
        ),
        "demands": _list(
            _record(
                {
                    "kind": _choice(DEMAND_KINDS),
                    "start": _COUNT,
                    "end": _COUNT,
                }
            )
        ),
        "findings": _list(
            _record(
                {
                    "id": _STRING,
                    "severity": _choice(SEVERITIES),
                    "message": _STRING,
                    "evidence": evidence,
                }
            )
        ),
        "advice": _list(
            _record(
                {
                    "kind": _choice(ADVICE_KINDS),
                    "disciplines": _list(_choice(disciplines)),
                    "roles": _list(_list(_choice(disciplines))),
                    "message": _STRING,
                    "effect": _record(
                        {
                            "breadth": score | {"maximum": 100},
                            "overload": _record(dict.fromkeys(ARCHETYPES, score)),
                        }
                    ),
                }
            )
        ),
        "coverage": _record(
            {
                "sentences": _COUNT,
                "recognised": _COUNT,
                "share": {"anyOf": [{"type": "null"}, _SHARE]},
            }
        ),
        "stability": _record(
            {
                "breadth": {
                    "type": "array",
                    "items": score,
                    "minItems": 2,
                    "maxItems": 2,
                },
                "content_archetype": {"anyOf": [{"type": "null"}, _SHARE]},
            }
        ),
        "versions": _record(
            {
                "rolescope": _STRING,
                "taxonomy": _STRING,
                "reference": _record({"name": _STRING, "ads": _COUNT}),
                "overlay": {"type": ["string", "null"]},
            }
        ),
    }
    optional = {"file": _STRING, "text": _STRING}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "RoleScope result",
        **_explained(_record(properties) | {"properties": properties | optional}),
    }


def _explained(schema: dict[str, Any], place: str = "") -> dict[str, Any]:
    """Copy of a schema in which each property says what it means."""
    made = dict(schema)
    if "items" in made:
        made["items"] = _explained(made["items"], place)
    if "anyOf" in made:
        made["anyOf"] = [_explained(each, place) for each in made["anyOf"]]
    if "properties" in made:
        made["properties"] = {
            name: _property(name, each, place)
            for name, each in made["properties"].items()
        }
    return made


def _property(name: str, schema: dict[str, Any], place: str) -> dict[str, Any]:
    part = "ARCHETYPE" if name in ARCHETYPES else name
    own = f"{place}.{part}" if place else part
    return {"description": MEANINGS[own]} | _explained(schema, own)


def _record(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _choice(values: Any, *, null: bool = False) -> dict[str, Any]:
    return {"enum": [*values, None] if null else [*values]}
