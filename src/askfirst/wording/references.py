"""Families `pronoun`, `negative`, `reference` and `term`: what a word stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule, Span, listed
from askfirst.wording.text import Text, vocabulary

_AUXILIARY: Final = vocabulary("is are was were will shall must should can may has have does do")
# No word boundary: looking for the capitals alone is several times as fast.
_CAPITALS: Final = re.compile("[A-Z][A-Z]{1,6}s?")
# Short forms that need no explaining to somebody who writes requirements.
KNOWN_SHORT: Final = vocabulary(
    """
    A4 AC AD ADSL AI AM API APP ASAP ASCII ATM BBC BC CAD CCTV CD CEO CET CFO CI CLI CO2 CPU CRM
    CSS CSV CTO CV DC DIN DIY DNA DNS DVD ECG EN ERP EST ETC EU EUR FAQ FTP FYI GB GBP GDPR GMT
    GPS GPU GUI HD HDMI HR HTML HTTP HTTPS IBAN ICT ID IDE IDS IEC IEEE IMAP IN INCOSE IO IP
    ISBN ISO IT JPEG JPG JS JSON KB KPI LAN LCD LDAP LED MB MMS MP3 MP4 MRI MS NASA NATO NFC NGO
    NHS NO NOT OCR OK OS PC PDF PHP PIN PLC PM PNG PR QA QR RAM RGB ROI ROM RSS SD SDK SIM SMS
    SMTP SOS SQL SSH SSL SSO TB TCP TLS TV TXT UI UK UN UPS URL US USA USB USD UTC UTF UX VAT
    VIP VPN WC WIFI WLAN WWW XLS XLSX XML YAML YES ZIP AND OR IF THE TBD TBC TBA FR NFR QR REQ
    SRS MUST SHALL SHOULD ALL ANY NEVER ALWAYS ONLY EVERY I
    WHEN WHILE WHERE WHENEVER UNLESS UNTIL GIVEN THEN BUT ELSE MAY MIGHT CAN WILL WOULD COULD NONE
    REQUIRED OPTIONAL BEFORE AFTER THAT WITH FOR TO OF A AN IS ARE BE SO AS
    PCI DSS PSD2 DATEV SAP FHIR HL7 DICOM HMRC DVLA SIL OWASP CVE CVSS AWS IBM OSM ELSTER EORI
    TODO FIXME TBS TBR XX XXX XXXX YYYY MM DD NN
    AA AAA AAAA AES ANSI APK ARM ASTM BIC BIOS BLE BMP BPM BSD BSI CA CC CEST CET CMS CORS CPR
    CRUD DHCP DHL DLC DMZ DOC DOCX DPI DSGVO DSL DVB EC EDI EEA EKG ESP ETA EULA FAT FM GIF GIS
    GNU GPIO GPL GPX GSM GTIN HACCP HDD HGV HMI HTTPD IFC IMEI IMO INI IOS IOT IPTV IR ISDN ISP
    IT JAR JDK JPA JWT KML LGPL LORA LTE MAC MD MIDI MIT MKV MOV MP MPEG MPL MQTT MVP NAS NDA
    NPM NTP OAUTH ODF ODS ODT OIDC ONVIF OPC OTP PHD PIR PO POS PSU PV PWA QR RCD RDP REST RFC
    RFID RS RTF RTK SAAS SATA SCADA SEPA SFTP SIP SKU SLA SME SNMP SPF SVG SWIFT SWOT TFT TIFF
    TOML TTL UA UDP UFW UHF UML UNIX URI USSD UUID UV VDE VDI VGA VHF VLAN VM VOIP WAN WCAG WEBP
    WGS WPA XMPP ZUGFERD
    """
)


def _opens_with_pronoun(text: Text, start: int, end: int) -> int:
    """Only where nothing in the same statement can be meant: at its very start."""
    return end if start == 0 and text.word(end) in _AUXILIARY else 0


def _short_forms(text: Text) -> Iterable[Span]:
    """Runs of capitals that the statement does not explain itself, each once."""
    found = _CAPITALS.finditer(text.source)
    first = next(found, None)
    if first is None or text.source.isupper():
        return ()
    return _unexplained(text, (first, *found))


def _unexplained(text: Text, found: Iterable[re.Match[str]]) -> Iterator[Span]:
    seen: set[str] = set()
    for hit in found:
        written, start, end = hit[0], hit.start(), hit.end()
        if written in KNOWN_SHORT or written.rstrip("s") in KNOWN_SHORT or written in seen:
            continue
        seen.add(written)
        index = text.index_at(start)
        if index < 0 or text.starts[index] != start or text.end(index) != end:
            continue
        explained = text.source[max(0, start - 1)] == "(" or text.source[end : end + 2] == " ("
        if not explained and not _shouted(text, index) and not _numbered(text, index):
            yield index, index + 1


def _numbered(text: Text, index: int) -> bool:
    """Whether a number follows, as in the name of a standard or a model: "DIN SPEC 33429"."""
    return text.word(index + 1)[:2].isdecimal() and len(text.gap(index)) == 1


def _shouted(text: Text, index: int) -> bool:
    """Whether a neighbour is in capitals too: emphasis or a heading, not a short form."""
    return any(
        len(text.word(near)) > 3 and text.source[text.starts[near] : text.end(near)].isupper()
        for near in (index - 1, index + 1)
        if 0 <= near < len(text.words)
    )


RULES: Final = (
    Rule(
        "pronoun",
        "pronoun",
        Severity.HINT,
        "INCOSE R24 (pronouns); ISO/IEC/IEEE 29148 5.2.7 (vague pronouns)",
        "Name the thing again.",
        "reference",
        "You wrote '{words}'. What does it stand for?",
        "The clerk gives the guest the form and it shall be signed.",
        "The clerk shall sign the form.",
        ("it", "they", "them", "these", "those", "its", "their", "he", "she", "him"),
    ),
    Rule(
        "unclear-start",
        "reference",
        Severity.WARNING,
        "INCOSE R24 (pronouns); ISO/IEC/IEEE 29148 5.2.7 (vague pronouns)",
        "Name the thing that the first word stands for.",
        "reference",
        "You wrote '{words}'. What does it stand for here?",
        "This shall be printed on paper.",
        "This form shall be printed on paper.",
        ("this", "that", "these", "those", "they"),
        _opens_with_pronoun,
        worth=3,
    ),
    Rule(
        "negative",
        "negative",
        Severity.HINT,
        "INCOSE R16 (use of not); ISO/IEC/IEEE 29148 5.2.7 (negative statements)",
        "Say what shall happen instead, unless it is a prohibition.",
        "object",
        "You wrote '{words}'. What happens instead?",
        "The shop shall not lose an order.",
        "The shop shall keep the order.",
        (
            "not",
            "never",
            "no",
            "cannot",
            "can't",
            "won't",
            "don't",
            "doesn't",
            "isn't",
            "aren't",
            "without",
            "neither",
            "nor",
            "unless",
            "none",
            "can’t",
            "won’t",
            "don’t",
            "doesn’t",
            "isn’t",
            "aren’t",
            "nobody",
            "nothing",
            "shouldn't",
            "mustn't",
        ),
    ),
    Rule(
        "incomplete-reference",
        "reference",
        Severity.WARNING,
        "ISO/IEC/IEEE 29148 5.2.7 (incomplete references)",
        "Name the document with its version, or describe what happens there.",
        "reference",
        "You wrote '{words}'. Can you say what exactly that is, or where it is written down?",
        "The report shall look as usual.",
        "The report shall have the 4 columns of form 12.",
        listed(
            """as usual, like usual, the usual, the usual way, the usual stuff, as before,
            like before, as always, like always, as today, like today, like now, as it is now,
            the way it is now, as in the old system, like the old system, like the old one,
            as discussed, as agreed, as described in the wiki, as described elsewhere,
            see the wiki, see the document, in the wiki, as specified elsewhere, as shown elsewhere,
            as defined elsewhere, the standard way, the normal way, the obvious,
            according to the standard, according to standards, relevant standards,
            applicable standards, applicable laws, applicable law, current regulations,
            applicable regulations, relevant regulations, company policy, you know what i mean"""
        ),
        worth=7,
        verbatim=False,
    ),
    Rule(
        "undefined-term",
        "term",
        Severity.HINT,
        "INCOSE R4 (defined terms), R37 (acronyms)",
        "Write it out once, or put it into the glossary.",
        "reference",
        "You wrote '{words}'. What does it stand for?",
        "The guest shall show the QZX at the door.",
        "The guest shall show the PDF at the door.",
        examine=_short_forms,
    ),
)
