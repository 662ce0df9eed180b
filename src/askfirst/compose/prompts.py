"""Which prompt fills which field: one line a question, `part=field` for each part of its answer.

A part is a field of a line, an id of a form's line, `choice` and `words` of a tick; a field without
a part is filled by the whole answer.
"""

from __future__ import annotations

from typing import Final

from askfirst.questions import Depth

PROMPTS: Final[dict[Depth, str]] = {
    Depth.QUICK: """
        latest-case: specification.case
        whose-problem: specification.case_owner
        goals: change=goal.title now=goal.now then=goal.plan by=goal.by
        who: role=role.title count=role.count names=role.names wants=role.wants power=role.power
        sentence: sentence=specification.sentence name=specification.name
        tasks: role=need.role need=need.words
        use: does=function.trigger response=function.response story.steps
        usual-parts: choice=need.words words=need.details
        can-happen: choice=function.condition words=function.response
        limits: limit=limit.words reason=limit.reason
        goes-wrong: condition=function.condition response=function.response
        must-not: text=exclusion.words
        never: never=exclusion.words alone=exclusion.words others-job=exclusion.words
            misuse=exclusion.words scope=exclusion.words
        refuse: risk.words
        acceptance: reader=decision.reader by=decision.by looks-at=decision.looks_at
            undecided=question.words
        evidence: evidence.quotes
        owners: owner=question.owner due=question.due
        paragraph: specification.paragraph
    """,
    Depth.STANDARD: """
        speaker: role.title
        weight: need.priority
        standing: limit.standing
        runs: where=limit.system looks=role.title
        features: choice=exclusion.words
        taken: choice=assumption.words words=assumption.right
        else: plain=need.words
        checks: check=check.words expected=check.expected who=check.who
        usual-more: choice=need.words words=need.details
        decisions: decision=rule.decision who=rule.who agree=rule.agree
            excluded=rule.excluded
        decisions-odd: condition=rule.condition response=rule.response
        numbers: what=rule.words number=rule.number exception=rule.exception
        take-over: taken_over=data.taken_over count=data.count put_right=data.put_right
        assume: choice=assumption.words words=assumption.right
        priorities: priority=need.priority goal=need.goal because=need.because
        put-right: wrong=rule.wrong who=rule.who within=rule.within times=rule.times
        who-sees: fact=rule.fact seen_by=rule.seen_by
        facts: thing=data.title facts=data.facts
        in-and-out: neighbour=interface.title carries=interface.carries
            format=interface.format how_often=interface.frequency
        notices: role=need.role notice=need.notice when=need.when
        failures: condition=function.condition response=function.response
        states: state=function.state response=function.response
        what-it-is: specification.forms
        qualities: choice=quality.characteristic words=quality.measure
        quality-case: source=quality.source condition=quality.condition
            response=quality.response measure=quality.measure meter=quality.meter
        use-more: does=function.trigger response=function.response story.steps
        goal-measure: must=goal.must meter=goal.meter by=goal.by
        place: place=limit.place surroundings=limit.surroundings
        undecided: decision=question.words options=question.options owner=question.owner
            by=question.due
        risks: risk=risk.words effect=risk.effect sign=risk.first_sign response=risk.answer
        words: term=term.title meaning=term.meaning not=term.not
        screen-parts: choice=need.words words=need.details
        pages: page=need.page shows=need.shows offers=need.offers
        look: colours=quality.colours mood=quality.mood like=quality.like
        machines: machine=limit.machine who=limit.who
        getting-in: known-by=rule.known_by new=rule.lets_in forgot=rule.back_in
        one-call: check=check.words expected=check.expected
        odd-input: input=rule.input response=rule.response
        switches: option=function.option response=function.response default=function.default
        runs-on: system=limit.system for_how_long=limit.for_how_long
            gets_there=limit.gets_there
        seen-outside: visible=need.visible role=need.role
        askers: neighbour=interface.title carries=interface.carries
            how_often=interface.frequency
        late-or-lost: condition=function.condition response=function.response
        good-data: check=check.words expected=check.expected who=check.who
        how-old: quality=quality.subject measure=quality.measure
        too-much: condition=function.condition response=function.response
        learning-examples: examples=data.examples count=data.count source=data.source
            judge=data.judge
        worse-mistake: quality=quality.mistake measure=quality.measure effect=quality.harm
        human-look: answers=rule.answers who=rule.who may=rule.may
        judged-on: check=check.words expected=check.expected who=check.who
        unsure: condition=function.condition response=function.response
        signals: signal=data.signal range=data.range exactness=data.exactness
            how_often=data.frequency
        in-doubt: condition=function.condition response=function.response
        bears: surroundings=limit.surroundings how_much=limit.how_much
        on-to-off: state=function.state response=function.response
        by-person: does=function.trigger response=function.response who=function.who
        about-people: whose=data.whose facts=data.facts reason=data.purpose
        kept-until: fact=rule.fact keep=rule.keep who=rule.who
        rights: right=rule.right how=rule.how within=rule.within
        may-do: who=rule.who may=rule.may may_not=rule.may_not
        law: choice=limit.words words=limit.details
    """,
    Depth.DEEP: """
        who-else: payer=role.title veto=role.title affected=role.title support=role.title
        today: specification.today
        tried-before: specification.alternatives
        cost-of-nothing: specification.cost_of_nothing
        goal-order: rank=goal.rank
        goal-in-the-way: obstacle=goal.obstacle
        role-more: how-often=role.frequency skill=role.skill fears=role.fears
            asked=role.asked
        opposite: matter=rule.matter who=rule.who
        options: option=function.option response=function.response
        never-more: what=rule.words number=rule.number
        how-much: quality=quality.amount measure=quality.measure sureness=quality.sureness
        means: money=limit.money people=limit.people time=limit.time
        slices: slice=need.slice slice_by=need.slice_by
        how-checked: check=need.check check_with=need.check_with
        will-change: assumption=assumption.change brings=assumption.brings
        running: put-up=role.title watched=role.title updated=role.title given-up=rule.given_up
        assumed-more: if_wrong=assumption.if_false owner=assumption.owner by=assumption.due
        obvious: plain=need.words
        reading-level: choice=quality.characteristic words=quality.helps
        brought-in: brought_in=rule.brought_in size=rule.size who=rule.who
        found-from-outside: specification.public
        code-rules: limit=limit.words reason=limit.reason
        promise: specification.promise
        try-first: choice=need.words words=need.details
        tells-home: specification.telemetry
        values: thing=data.title range=data.range exactness=data.exactness
        look-back: visible=need.visible how_far=need.how_far role=need.role
        new-versions: rule.words
        served-worse: risk=risk.words sign=risk.first_sign
        refuse-answers: input=rule.input response=rule.response
        supplier-gone: risk.words
        in-time: quality=quality.subject measure=quality.measure effect=quality.harm
        new-inside: need.words
        variants: option=function.option response=function.response
        passed-on: fact=rule.fact passed_to=rule.passed_to reason=rule.reason
        who-did-what: action=rule.action keep=rule.keep who=rule.who
        treasure: risk=risk.words who=risk.who response=risk.answer
    """,
}
"""Questions in the order of the packs: core first, then the others."""
