"""Each participle, each word that is none, and each verb that is a second demand."""

from __future__ import annotations

from askfirst.wording import check_statement
from rows import each_row


def codes(text: str) -> list[str]:
    """Which rules a statement breaks."""
    return [finding.code for finding in check_statement(text)]


PARTICIPLES = (
    "arisen awoken beaten begun bent bet bitten bled blown born borne bought bound bred"
    " broadcast broken brought built burnt cast caught chosen cut dealt done drawn dreamt"
    " driven drunk dug eaten fed felt forbidden foreseen forgiven forgotten fought found frozen"
    " given ground grown heard held hit hung hurt input kept known laid learnt led lent let lit"
    " lost made meant met mistaken outdone output overdone overridden overseen overtaken"
    " overwritten paid preset proven put read rebuilt redone redrawn remade rerun resent reset"
    " retaken retold rewritten run rung said seen sent set shaken shed shot shut slept slid"
    " sold sought spelt spent spilt split spoken spread spun stolen stricken struck stuck sung"
    " swept sworn swung taken taught thought thrown told torn typeset understood undertaken"
    " undone upheld upset withdrawn withheld woken won worn wound written"
)


@each_row("word", PARTICIPLES.split(" "))
def test_each_irregular_participle(word: str) -> None:
    assert "passive" in codes(f"The list shall be {word} there.")


NONE = (
    "aged annoyed ashamed bed bored breed colored coloured confused crowded dedicated deed"
    " detailed embed exceed excited experienced feed frustrated gifted hatred hidden hundred"
    " indeed interested kindred left limited naked need outdated pleased proceed ragged red"
    " reed rugged sacred scared seed sized skilled sophisticated speed succeed supposed"
    " talented tired unaffected unattended unauthorised unauthorized unchanged unexpected"
    " united unlimited unlisted unused weed wicked worried"
)


@each_row("word", NONE.split(" "))
def test_what_only_ends_like_a_participle(word: str) -> None:
    assert "passive" not in codes(f"The list shall be {word} there.")


BETWEEN = (
    "again all already also always been being both either even first further just later now"
    " often once only so still subsequently then therefore thus"
)


@each_row("word", BETWEEN.split(" "))
def test_each_word_between_be_and_a_participle(word: str) -> None:
    assert "passive" in codes(f"The list shall be {word} written there.")


MEANS = (
    "air default e-mail email fax hand letter mail message phone post rail sea sms telephone text"
)


@each_row("word", MEANS.split(" "))
def test_by_such_a_means_is_by_nobody(word: str) -> None:
    assert "passive" in codes(f"The list shall be written by {word}.")


PLAIN = (
    "arranged designed displayed enhanced equipped highlighted improved located maximised"
    " maximized minimised minimized offered optimised optimized positioned presented shown"
    " sized streamlined structured supported"
)


@each_row("word", PLAIN.split(" "))
def test_who_does_these_is_plain(word: str) -> None:
    assert "passive" not in codes(f"The list shall be {word} there.")


CASES = "because if once unless until when whenever where while"


@each_row("word", CASES.split(" "))
def test_in_such_a_clause_nobody_has_to_be_named(word: str) -> None:
    assert "passive" not in codes(f"The clerk shall wait {word} the list is written.")


VERBS = (
    "accept add adjust alert allow analyse analyze apply approve archive ask assign attach"
    " authenticate block book browse buy calculate cancel change charge check choose clear"
    " close collect compare complete compute confirm connect control convert copy count create"
    " customise customize cut define delete deliver detect determine disable discard disconnect"
    " display distribute download draw edit enable encrypt ensure enter estimate evaluate"
    " execute export filter find generate get give handle hide highlight identify ignore import"
    " include inform initiate insert inspect install issue keep label launch list load lock log"
    " mail maintain manage mark measure merge modify monitor move notify offer open optimise"
    " optimize order organise organize pause pay perform plan play post predict prepare present"
    " prevent print prioritise prioritize process prompt propose protect provide publish query"
    " raise read receive recommend record recover redirect reduce refresh register reject"
    " release remind remove rename render repair repeat replace report request reserve reset"
    " resolve respond restart restore restrict resume retrieve return review revoke save scan"
    " schedule search secure select sell send set share show sign skip sort start stop store"
    " submit subscribe suggest switch synchronise synchronize tell terminate track transfer"
    " translate transmit trigger undo unlock update upgrade upload use validate verify view"
    " visualise visualize warn write"
)


@each_row("word", VERBS.split(" "))
def test_each_verb_that_starts_a_second_demand(word: str) -> None:
    assert "two-demands" in codes(f"The till shall ring and {word} lists.")


LEANING = "both her him his it its itself so their them they"


@each_row("word", LEANING.split(" "))
def test_a_second_action_that_leans_on_the_first(word: str) -> None:
    assert "two-demands" not in codes(f"The till shall keep the list and show {word} number.")
    assert "two-tied" in codes(f"The till shall keep the list and show {word} number.")


SHORT = (
    "AA AAA AAAA AC AD ADSL AES AFTER AI ALL ALWAYS AM AN AND ANSI ANY API APK APP ARE ARM AS"
    " ASAP ASCII ASTM ATM AWS BBC BC BE BEFORE BIC BIOS BLE BMP BPM BSD BSI BUT CA CAD CAN CC"
    " CCTV CD CEO CEST CET CFO CI CLI CMS CORS COULD CPR CPU CRM CRUD CSS CSV CTO CV CVE CVSS"
    " DATEV DC DD DHCP DHL DICOM DIN DIY DLC DMZ DNA DNS DOC DOCX DPI DSGVO DSL DSS DVB DVD"
    " DVLA EC ECG EDI EEA EKG ELSE ELSTER EN EORI ERP ESP EST ETA ETC EU EULA EUR EVERY FAQ FAT"
    " FHIR FIXME FM FOR FR FTP FYI GB GBP GDPR GIF GIS GIVEN GMT GNU GPIO GPL GPS GPU GPX GSM"
    " GTIN GUI HACCP HD HDD HDMI HGV HMI HMRC HR HTML HTTP HTTPD HTTPS IBAN IBM ICT ID IDE IDS"
    " IEC IEEE IF IFC IMAP IMEI IMO IN INCOSE INI IO IOS IOT IP IPTV IR IS ISBN ISDN ISO ISP IT"
    " JAR JDK JPA JPEG JPG JS JSON JWT KB KML KPI LAN LCD LDAP LED LGPL LORA LTE MAC MAY MB MD"
    " MIDI MIGHT MIT MKV MM MMS MOV MP MPEG MPL MQTT MRI MS MUST MVP NAS NASA NATO NDA NEVER"
    " NFC NFR NGO NHS NN NO NONE NOT NPM NTP OAUTH OCR ODF ODS ODT OF OIDC OK ONLY ONVIF OPC"
    " OPTIONAL OR OS OSM OTP OWASP PC PCI PDF PHD PHP PIN PIR PLC PM PNG PO POS PR PSU PV PWA"
    " QA QR RAM RCD RDP REQ REQUIRED REST RFC RFID RGB ROI ROM RS RSS RTF RTK SAAS SAP SATA"
    " SCADA SD SDK SEPA SFTP SHALL SHOULD SIL SIM SIP SKU SLA SME SMS SMTP SNMP SO SOS SPF SQL"
    " SRS SSH SSL SSO SVG SWIFT SWOT TB TBA TBC TBD TBR TBS TCP TFT THAT THE THEN TIFF TLS TO"
    " TODO TOML TTL TV TXT UA UDP UFW UHF UI UK UML UN UNIX UNLESS UNTIL UPS URI URL US USA USB"
    " USD USSD UTC UTF UUID UV UX VAT VDE VDI VGA VHF VIP VLAN VM VOIP VPN WAN WC WCAG WEBP WGS"
    " WHEN WHENEVER WHERE WHILE WIFI WILL WITH WLAN WOULD WPA WWW XLS XLSX XML XMPP XX XXX XXXX"
    " YAML YES YYYY ZIP ZUGFERD"
)


@each_row("word", SHORT.split(" "))
def test_each_short_form_that_everybody_knows(word: str) -> None:
    assert "undefined-term" not in codes(f"The guest shall show the {word} at the door.")
