"""The steps on tokens: scan, sections, skills, status, responsibility, demands.

The pipeline takes them in this order; who acts is asked by the status.
"""
