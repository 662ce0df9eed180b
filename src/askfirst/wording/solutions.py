"""Family `solution`: a way of building where a wish is asked for."""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule, listed

_TECHNOLOGY: Final = listed(
    """mysql, postgres, postgresql, sqlite, mongodb, redis, oracle database, sql server, mariadb,
    elasticsearch, kafka, rabbitmq, docker, kubernetes, microservice, microservices, aws, azure,
    blockchain, react, angular, vue, django, flask, rails, laravel, spring boot, node js, nodejs,
    php, java, javascript, typescript, python, c++, graphql, rest api, soap, web service,
    stored procedure, foreign key, primary key, hash table, linked list, lookup table,
    database table, sql query, cron job, neural network, machine learning, large language model,
    wordpress, sharepoint, raspberry pi, arduino"""
)
_WIDGET: Final = listed(
    """drop-down, dropdown, drop-down list, dropdown list, dropdown menu, drop-down menu, combo box,
    combobox, checkbox, check box, radio button, radio buttons, pop-up, popup, pop-up window,
    tooltip, hamburger menu, modal dialog, modal window, spinner, carousel, accordion,
    toggle switch, progress bar, a button, the button, red button, green button"""
)

RULES: Final = (
    Rule(
        "technology",
        "solution",
        Severity.HINT,
        "INCOSE R31 (solution free)",
        "Say what it is for, and keep the technology only when somebody prescribes it.",
        "reference",
        "You wrote '{words}'. Does somebody prescribe it, or is it one way among others?",
        "The shop shall keep its orders in PostgreSQL.",
        "The shop shall keep its orders for 10 years.",
        _TECHNOLOGY,
        verbatim=True,
    ),
    Rule(
        "widget",
        "solution",
        Severity.HINT,
        "INCOSE R31 (solution free)",
        "Say what the person wants to do there, not which control they use.",
        "object",
        "You wrote '{words}'. What should the person be able to do there?",
        "The guest shall choose the day in a dropdown.",
        "The guest shall choose the day.",
        _WIDGET,
    ),
)
