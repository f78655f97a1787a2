"""Messages of the outbox read by others: the mail by Python's `email`, Slack's and Teams' payloads by their limits.

    Tests/Peers/mail.py VAWS

Odd drafts are written into a workspace; each goes out as `.eml`, as Block Kit and as an Adaptive Card.
"""

import email
import email.policy
import email.utils
import json
import os
import pathlib
import subprocess
import sys
import tempfile

VAWS = pathlib.Path(sys.argv[1]).resolve()
BOUNDARY = "--=_part-0-of-vaws"

BUSINESS = """business: {name: "Robin Vale, assistant", email: robin@vale.example}
currency: EUR
timezone: America/New_York
"""
CLIENT = """---
name: Größe & Söhne
contacts: {zoe: {name: "Zoë (accounts)", email: zoe@groesse.example}, sam: {name: Sam, email: sam@groesse.example}}
---
"""
SUBJECTS = [
    "Plain", "Größe, 10 € – und mehr", "=?UTF-8?B?eA==?=", "two  blanks", "λόγος " * 40, "word " * 40, "x" * 300,
    "日本語のとても長い件名" * 8, '"quoted" <a@b>', "👩‍👩‍👧 family",
]
BODIES = [
    "Hello **Zoë**,\n\n- one\n- two\n\nKind regards,\nRobin", "x" * 1500, "From here\n\n.\n\n..dots", BOUNDARY + "\n\n" + BOUNDARY + "--",
    "5 < 6 & 7 > 4 = 10 €  \nnext =3D", "| a | b |\n|---|--:|\n| Größe | 1,50 |", "- a\n  - b\n    1. c\n\n      ```\n      d  e\n      ```",
    "https://example.com/" + "y" * 900, "日本語 " * 400, "\\*not bold\\* `code & more` ~~gone~~ <script>alert(1)</script>",
]
FILE = bytes(range(256)) * 300


def run(folder, *arguments):
    environment = {**os.environ, "VAWS_NOW": "2026-11-23T10:30"}
    done = subprocess.run([VAWS, "-C", folder, *arguments], capture_output=True, env=environment)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, arguments))}\n{done.stderr.decode()}")
    return done.stdout


def write(folder, path, text):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())


def check_bytes(data):
    lines = data.split(b"\r\n")
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b""), "lines do not end in CRLF"
    assert all(len(line) <= 78 for line in lines), max(lines, key=len)
    assert all(32 <= byte < 127 or byte == 9 for line in lines for byte in line), "a raw byte"


def check_mail(folder, name, subject):
    data = run(folder, "outbox", name, "--as", "eml")
    check_bytes(data)
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert not mail.defects and all(not header.defects for header in mail.values()), (name, mail.defects)
    assert mail["Subject"] == subject, (mail["Subject"], subject)
    people = [(person.display_name, person.addr_spec) for person in mail["To"].addresses]
    assert people == [("Zoë (accounts)", "zoe@groesse.example"), ("Sam", "sam@groesse.example")], people
    assert mail["From"].addresses[0].display_name == "Robin Vale, assistant"
    assert mail["Date"].datetime.isoformat() == "2026-11-23T10:30:00-05:00", mail["Date"]
    assert mail["Message-ID"] == f"<{name}@vale.example>" and mail["X-Unsent"] == "1"
    # What the next program does: it writes the mail anew, with a limit on its lines.
    again = email.message_from_bytes(mail.as_bytes(), policy=email.policy.default)
    assert again["Subject"] == subject
    plain, html = (mail.get_body((kind,)).get_content().replace("\r\n", "\n") for kind in ("plain", "html"))
    assert plain == again.get_body(("plain",)).get_content().replace("\r\n", "\n"), name
    assert html.startswith("<!DOCTYPE html>") and "<script" not in html and "src=" not in html
    files = list(mail.iter_attachments())
    assert [part.get_filename() for part in files] == ["Größe " + "ü" * 40 + ".pdf"], files
    assert files[0].get_content() == FILE and files[0].get_content_type() == "application/pdf"
    squeezed = "".join(plain.split())
    assert squeezed == "".join(run(folder, "outbox", name, "--as", "text").decode().split()), name


def check_slack(folder, name):
    payload = json.loads(run(folder, "outbox", name, "--as", "slack-blocks"))
    assert set(payload) == {"text", "blocks"} and 1 <= len(payload["blocks"]) <= 50
    for block in payload["blocks"]:
        limit = {"header": 150, "section": 3000, "divider": 0}[block["type"]]
        assert 0 <= len(block.get("text", {}).get("text", "")) <= limit, block


def check_teams(folder, name):
    data = run(folder, "outbox", name, "--as", "teams")
    card = json.loads(data)["attachments"][0]
    assert len(data) < 28 * 1024 and card["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert card["content"]["type"] == "AdaptiveCard" and card["content"]["body"]
    return card["content"]


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        write(folder, "vaws.yaml", BUSINESS)
        write(folder, "clients/groesse/client.md", CLIENT)
        path = "files/Größe " + "ü" * 40 + ".pdf"
        write(folder, path, FILE)
        count = 0
        for subject in SUBJECTS:
            for body in BODIES:
                name, count = f"2026-11-23-groesse-mail-{count}", count + 1
                head = f"kind: draft\nclient: groesse\nto: [zoe, sam]\nsubject: {json.dumps(subject, ensure_ascii=False)}\nattach: [{json.dumps(path, ensure_ascii=False)}]"
                write(folder, f"outbox/{name}.md", f"---\n{head}\n---\n{body}\n")
        for number in range(count):
            name = f"2026-11-23-groesse-mail-{number}"
            # A part of a name may be a part of several.
            file = f"outbox/{name}.md"
            check_mail(folder, name, " ".join(SUBJECTS[number // len(BODIES)].split()))
            check_slack(folder, file)
            check_teams(folder, file)
    print(f"mail: {count} messages are read by Python's email, and fit Slack and Teams")


main()
