"""What a virtual assistant writes down. No phrase may read as a token or as the start of an entry."""

WORK = {
    "admin": [
        "Inbox and calendar", "Inbox", "Book the train to Lyon", "Sort receipts", "Answer ticket #42",
        "Update the contact list", "Prepare the board pack", "Call with the printer", "Chase two late replies",
        "File the contracts", "Move the Thursday call", "Weekly report", "Travel plan for the trade fair",
        "Scan and name the post", "Compare three hotel offers", "Clean up the shared drive",
    ],
    "writing": [
        "Draft, first half", "Lead story", "Proofread the flyer", "Interview notes", "Rewrite the about page",
        "Headlines and captions", "Edit the case study", "Outline (see https://example.com/brief/12)",
        "Second pass after comments", "Terms in plain words", "Translate the menu",
    ],
    "social": [
        "Post the week's reel", "Schedule next week", "Reply to comments", "Cut the interview clip",
        "Pick photos", "Monthly figures", "Community questions", "Story for the open day",
    ],
}

TASKS = {
    "admin": ["Collect the quarter's receipts", "Renew the domain", "Plan the team day", "Set up the booking page"],
    "writing": ["Draft the newsletter", "Write the lead story", "Rewrite the price page", "Case study with the baker"],
    "social": ["Plan the month's posts", "Film the workshop tour", "Answer the backlog of comments", "Refresh the banner"],
}

NOTES = [
    "Waiting for the reply of the printer", "Sent twice, the first one bounced", "Ask about the colour proof",
    "The list is in the shared drive", "Two open points for the next call", "Kept a copy for the handover",
]

PROSE = ["Quiet morning, the shop was closed.", "Their system was down until noon.", "Team day at the client's."]

TAGS = ["#inbox", "#travel", "#social/reels", "#books", "#urgent", "#handover"]

EXPENSES = ["Stock photo", "Train ticket", "Postage", "Printing", "Font licence", "Domain renewal"]

MESSAGES = [
    "email out Sent the draft for review", "email in Asked for a shorter lead", "call in Moved the launch by a week",
    "chat out Weekly summary", "email decision Photos from the open day are fine",
]

FIRST_NAMES = [
    "kim", "lea", "sam", "noor", "finn", "ida", "omar", "tess", "jan", "mila",
    "ravi", "anna", "hugo", "yara", "leon", "nina", "paul", "rosa", "theo", "vera",
]
LAST_NAMES = [
    "Roe", "Vos", "Lund", "Berg", "Maes", "Kaya", "Silva", "Novak", "Costa", "Weber",
    "Dubois", "Okoye", "Haas", "Lind", "Moreau", "Peeters", "Rossi", "Sato", "Tanaka", "Young",
]
TRADE = [
    "acorn", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbour", "indigo", "juniper",
    "kelp", "linden", "maple", "north", "olive", "pine", "quartz", "river", "stone", "tulip",
]
TRADES = [
    "bakery", "books", "clinic", "coaching", "design", "energy", "films", "gardens", "hotel", "interiors",
    "joinery", "kitchen", "legal", "media", "music", "optics", "press", "studio", "tours", "works",
]
