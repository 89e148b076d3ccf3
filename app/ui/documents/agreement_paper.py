"""An agreement as a document to sign; only what was filled in is in it."""

from __future__ import annotations

from app.services.documents.document import Block, Document, Fields, Lines, Paragraph, Room, Section
from app.services.documents.documents import AgreementPaper
from app.ui.documents import words
from app.ui.documents.words import tr
from models.plain import plain_words
from models.records.supervision import Agreement, SupervisionSide


def agreement_document(paper: AgreementPaper) -> Document:
    """The version as it stands, subject by subject."""
    agreement, person = paper.agreement, paper.person
    whom = (
        tr("Agreement on supervision with {person}")
        if agreement.side is SupervisionSide.HAD
        else tr("Agreement on the supervision of {person}")
    ).format(person=person.name)
    told: list[Block] = [Fields(_head(paper), own_words=False)]
    for key, title, pairs in _subjects(agreement):
        filled = tuple((name, words.said(text)) for name, text in pairs if text.strip())
        blocks: list[Block] = [Fields(filled)] if filled else []
        if key == "purpose" and agreement.terms.goals:
            blocks.append(Paragraph(tr("Learning goals"), own_words=False))
            blocks.append(Lines(tuple(plain_words(goal) for goal in agreement.terms.goals)))
        if blocks:
            told.append(Section(key, title, tuple(blocks)))
    told.append(_signatures(agreement))
    version = tr("Version {n}").format(n=agreement.version)
    return Document(whom, version, tuple(told), names=(person.name,))


def _head(paper: AgreementPaper) -> tuple[tuple[str, str], ...]:
    agreement, details = paper.agreement, paper.person.details
    kinds = ", ".join(words.format_name(kind) for kind in agreement.terms.kinds)
    told = (
        (tr("Starts"), words.day(agreement.starts)),
        (tr("To be reviewed"), words.day(agreement.review_due) if agreement.review_due else ""),
        (tr("Ends"), words.day(agreement.ends) if agreement.ends else ""),
        (tr("Kinds"), kinds),
        (tr("Qualification"), details.qualification),
        (tr("Professional body"), details.body),
        (tr("Registration"), details.registration),
    )
    return tuple((name, text) for name, text in told if text)


def _subjects(
    agreement: Agreement,
) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    terms = agreement.terms
    return (
        (
            "frame",
            tr("How we meet"),
            (
                (tr("How often"), terms.frequency),
                (tr("How long"), terms.length),
                (tr("Place or platform"), terms.place),
                (tr("Fee"), terms.fee),
                (tr("Cancelling"), terms.cancellation),
            ),
        ),
        ("purpose", tr("What it is for"), ((tr("Purpose"), terms.purpose),)),
        (
            "work",
            tr("How we work"),
            (
                (tr("Methods"), terms.methods),
                (tr("What I answer for"), terms.mine),
                (tr("What the other answers for"), terms.theirs),
                (tr("Reports and sign-off"), terms.accountability),
            ),
        ),
        (
            "confidence",
            tr("Confidence and records"),
            (
                (tr("Confidentiality and its limits"), terms.confidentiality),
                (tr("Records"), terms.records),
                (tr("Material from the work"), terms.material),
                (tr("My journal"), terms.journal),
            ),
        ),
        (
            "between",
            tr("Between sessions"),
            (
                (tr("Contact between sessions"), terms.between),
                (tr("Emergencies"), terms.emergencies),
            ),
        ),
        (
            "us",
            tr("Between us"),
            (
                (tr("Feedback and evaluation"), terms.feedback),
                (tr("Conflict and complaint"), terms.conflict),
                (tr("Power and difference"), terms.power),
                (tr("Ending"), terms.ending),
                (tr("Attached"), terms.attachment),
            ),
        ),
    )


def _signatures(agreement: Agreement) -> Section:
    if agreement.signed_on is not None:
        signed = tr("Signed on {day}").format(day=words.day(agreement.signed_on))
        blocks: tuple[Block, ...] = (Paragraph(signed, own_words=False),)
    else:
        line = ((tr("Signed"), "\u00a0"), (tr("Day"), "\u00a0"))
        blocks = (Room(1), Fields(line, own_words=False), Room(1), Fields(line, own_words=False))
    return Section("signatures", "", blocks, name=tr("Signatures"))
