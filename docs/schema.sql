-- The schema that the migrations make, on SQLite and on PostgreSQL alike. Written by `make schema`, and held to
-- both engines by a test. To read, not to run: types are in SQLite's words, and Sources/Storage/Fragment.swift
-- says how PostgreSQL spells them.

CREATE TABLE account (
    id            INTEGER NOT NULL,
    person        INTEGER NOT NULL,
    sign_in       TEXT NOT NULL,  -- as it is typed, in small letters
    password      TEXT NOT NULL,  -- how it was made and the hash; empty until it is set
    authenticator BLOB NOT NULL,  -- sealed; empty until it is set up
    last_step     INTEGER NOT NULL,  -- 30-second step of the last code used
    state         TEXT NOT NULL,  -- active, disabled
    trained_until INTEGER,  -- days since 1970-01-01; NULL when no training is asked for
    version       INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (person),
    UNIQUE (sign_in),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE account_identity (
    issuer   TEXT NOT NULL,  -- the provider, as it calls itself
    tenant   TEXT NOT NULL,  -- the provider's number for an organisation; empty for none
    subject  TEXT NOT NULL,  -- oid: or sub:, and the provider's number for a person
    account  INTEGER NOT NULL,
    bound_at INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (issuer, tenant, subject),
    FOREIGN KEY (account) REFERENCES account(id)
);
CREATE INDEX account_identity_account ON account_identity (account);

CREATE TABLE achievement (
    id         INTEGER NOT NULL,
    day        INTEGER,  -- days since 1970-01-01; NULL where it is not known
    text       TEXT NOT NULL,  -- what was achieved; never a name of a member of the public
    given_by   TEXT NOT NULL,  -- by whom an award was given; empty where it is none
    agency     INTEGER,  -- whose it is; NULL for the partnership as a whole
    initiative INTEGER,  -- that it belongs to
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (initiative) REFERENCES initiative(id)
);
CREATE INDEX achievement_initiative ON achievement (initiative);

CREATE TABLE added_area (
    area_code TEXT NOT NULL,
    name      TEXT NOT NULL,
    level     TEXT NOT NULL,  -- lsoa, ward, district, csp
    year      INTEGER NOT NULL,  -- the first in which it is known to stand
    within    TEXT,  -- district of a ward or LSOA, force of a partnership area; NULL for a district
    lookup    INTEGER NOT NULL,
    PRIMARY KEY (area_code),
    FOREIGN KEY (lookup) REFERENCES lookup(id)
);

CREATE TABLE added_area_member (
    area_code   TEXT NOT NULL,
    member_code TEXT NOT NULL,  -- LSOA of a ward or district, district of a partnership area, ward of an LSOA
    PRIMARY KEY (area_code, member_code),
    FOREIGN KEY (area_code) REFERENCES added_area(area_code)
);

CREATE TABLE agency (
    id         INTEGER NOT NULL,
    name       TEXT NOT NULL,
    short_name TEXT NOT NULL,
    standing   TEXT NOT NULL,  -- responsible, co-operating, participating, other
    from_day   INTEGER NOT NULL,  -- days since 1970-01-01
    until_day  INTEGER,  -- its last day; NULL while it is there
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT agency_days CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE UNIQUE INDEX agency_name ON agency (name);

CREATE TABLE agency_successor (
    agency    INTEGER NOT NULL,
    successor INTEGER NOT NULL,
    on_day    INTEGER NOT NULL,  -- the successor's first day
    PRIMARY KEY (agency, successor),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (successor) REFERENCES agency(id)
);

CREATE TABLE agenda_item (
    id          INTEGER NOT NULL,
    meeting     INTEGER NOT NULL,
    position    INTEGER NOT NULL,  -- 1 for the first
    marking     TEXT NOT NULL,
    title       TEXT NOT NULL,
    minute      TEXT NOT NULL,  -- what was said, as agreed; empty until it is written
    decision    TEXT NOT NULL,  -- what was decided; empty where nothing was
    version     INTEGER NOT NULL,
    decided_for TEXT NOT NULL DEFAULT '',  -- whom the decision is for, in words; empty for the group
    PRIMARY KEY (id),
    FOREIGN KEY (meeting) REFERENCES meeting(id)
);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting, position);

CREATE TABLE agenda_paper (
    id        INTEGER NOT NULL,
    item      INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 1 for the first of its line
    title     TEXT NOT NULL,
    author    TEXT NOT NULL,  -- who wrote it, in words
    place     TEXT NOT NULL,  -- an address on the web, or where it lies in words
    paragraph TEXT NOT NULL,  -- of Schedule 12A, in words, where it is exempt; empty where it is open
    version   INTEGER NOT NULL,
    document  INTEGER,  -- that it is; NULL where it is none of the register
    PRIMARY KEY (id),
    FOREIGN KEY (document) REFERENCES document(id),
    FOREIGN KEY (item) REFERENCES agenda_item(id),
    CONSTRAINT agenda_paper_position CHECK (position >= 1)
);
CREATE INDEX agenda_paper_document ON agenda_paper (document);
CREATE INDEX agenda_paper_item ON agenda_paper (item, position);

CREATE TABLE agenda_paper_file (
    paper INTEGER NOT NULL,
    file  INTEGER NOT NULL,
    PRIMARY KEY (paper),
    UNIQUE (file),
    FOREIGN KEY (file) REFERENCES attached_file(id),
    FOREIGN KEY (paper) REFERENCES agenda_paper(id)
);

CREATE TABLE agreement (
    id         INTEGER NOT NULL,
    title      TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    gateway    TEXT NOT NULL,  -- the law that lets it be shared
    from_day   INTEGER NOT NULL,  -- days since 1970-01-01
    review_day INTEGER NOT NULL,  -- when it must be looked at again
    until_day  INTEGER NOT NULL,  -- its last day
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT agreement_days CHECK (until_day >= from_day)
);

CREATE TABLE agreement_field (
    agreement INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    field     TEXT NOT NULL,
    may_write INTEGER NOT NULL,  -- 1 when it may be changed too
    PRIMARY KEY (agreement, kind, field),
    FOREIGN KEY (agreement) REFERENCES agreement(id)
);

CREATE TABLE agreement_party (
    agreement INTEGER NOT NULL,
    agency    INTEGER NOT NULL,
    nominated INTEGER,
    PRIMARY KEY (agreement, agency),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (agreement) REFERENCES agreement(id),
    FOREIGN KEY (nominated) REFERENCES person(id)
);
CREATE INDEX agreement_party_agency ON agreement_party (agency);

CREATE TABLE answer_figure (
    answer     INTEGER NOT NULL,
    position   INTEGER NOT NULL,  -- 0 for the first
    written_as TEXT NOT NULL,  -- what stands in braces in the answer as it was written
    shown      TEXT NOT NULL,  -- what members were told in its place
    way        TEXT NOT NULL,  -- cited, computed
    formula    TEXT NOT NULL,  -- how it is worked out; empty where it is cited
    PRIMARY KEY (answer, position),
    FOREIGN KEY (answer) REFERENCES answer_frozen(answer)
);

CREATE TABLE answer_figure_input (
    answer   INTEGER NOT NULL,
    figure   INTEGER NOT NULL,  -- position of the figure that it is part of
    position INTEGER NOT NULL,  -- 0 for the first
    word     TEXT NOT NULL,  -- by which it is referred to; empty where it has none
    what     TEXT NOT NULL,  -- what it is a number of
    value    TEXT NOT NULL,
    source   TEXT NOT NULL,  -- whose it is and where it stands
    PRIMARY KEY (answer, figure, position),
    FOREIGN KEY (answer, figure) REFERENCES answer_figure(answer, position)
);

CREATE TABLE answer_frozen (
    answer   INTEGER NOT NULL,
    text     TEXT NOT NULL,  -- as members were told it, with figures in the place of references
    held_day INTEGER NOT NULL,  -- on which its figures were held so; days since 1970-01-01
    PRIMARY KEY (answer),
    FOREIGN KEY (answer) REFERENCES question_answer(id)
);

CREATE TABLE approval (
    id           INTEGER NOT NULL,
    paper        TEXT NOT NULL,  -- the address at which it is put forward
    title        TEXT NOT NULL,
    about_kind   TEXT NOT NULL,  -- plan, inquiry; openData where it is neither
    about_number INTEGER NOT NULL,  -- of that plan or review; 0 where it is neither
    stage        TEXT NOT NULL,  -- draft, put-forward, approved
    stage_day    INTEGER NOT NULL,  -- since when; days since 1970-01-01
    drawn_day    INTEGER NOT NULL,  -- as of which it was put forward; days since 1970-01-01
    fingerprint  TEXT NOT NULL,  -- SHA-256 of its words as of that day
    put_by       INTEGER,  -- NULL where the program did
    procedure    TEXT NOT NULL,  -- version of the rules that it follows
    version      INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (paper),
    FOREIGN KEY (put_by) REFERENCES person(id)
);

CREATE TABLE approval_clearance (
    approval INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    rule     TEXT NOT NULL,  -- by which it was found: privacy, totals and so on
    place    TEXT NOT NULL,  -- where in the paper
    said     TEXT NOT NULL,  -- the finding, word for word
    reason   TEXT NOT NULL,  -- why it may stand
    person   INTEGER NOT NULL,  -- who cleared it
    on_day   INTEGER NOT NULL,  -- days since 1970-01-01
    PRIMARY KEY (approval, position),
    FOREIGN KEY (approval) REFERENCES approval(id),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE approval_move (
    approval  INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first
    action    TEXT NOT NULL,  -- put-forward, approve, send-back
    on_day    INTEGER NOT NULL,  -- days since 1970-01-01
    person    INTEGER,
    reason    TEXT NOT NULL,  -- may be empty
    procedure TEXT NOT NULL,  -- version of the rules under which it was made
    PRIMARY KEY (approval, position),
    FOREIGN KEY (approval) REFERENCES approval(id),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE approved_text (
    id           INTEGER NOT NULL,
    approval     INTEGER NOT NULL,
    number       INTEGER NOT NULL,  -- 1 for the first that was approved
    approved_day INTEGER NOT NULL,  -- days since 1970-01-01
    drawn_day    INTEGER NOT NULL,  -- as of which it reads; days since 1970-01-01
    fingerprint  TEXT NOT NULL,  -- SHA-256 of its words
    changed      TEXT NOT NULL,  -- what it says otherwise than the one before; may be empty
    PRIMARY KEY (id),
    UNIQUE (approval, number),
    FOREIGN KEY (approval) REFERENCES approval(id)
);

CREATE TABLE approved_text_piece (
    approved  INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first
    block     INTEGER NOT NULL,  -- of the paper, 0 for the first
    shape     TEXT NOT NULL,  -- paper-title, heading, numbered, table and so on
    row_at    INTEGER NOT NULL,  -- of the block, 0 for the first
    column_at INTEGER NOT NULL,  -- of the row, 0 for the first
    form      TEXT NOT NULL,  -- text, strong, emphasis, link, footnote, number
    text      TEXT NOT NULL,
    leads_to  TEXT NOT NULL,  -- where a link leads; empty otherwise
    PRIMARY KEY (approved, position),
    FOREIGN KEY (approved) REFERENCES approved_text(id)
);

CREATE TABLE approved_text_thing (
    approved  INTEGER NOT NULL,
    kind      TEXT NOT NULL,  -- of a thing that it tells of
    number    INTEGER NOT NULL,  -- of that thing; 0 for all of the kind
    field     TEXT NOT NULL,  -- the part of it that it tells
    agency    INTEGER,  -- whose it was then; NULL for nobody's
    seat      INTEGER,  -- whose it was then; NULL for none
    person    INTEGER,  -- about whom it is; NULL for nobody
    committee INTEGER,  -- that asked for it; NULL for none
    marking   TEXT NOT NULL,  -- as it was then
    PRIMARY KEY (approved, kind, number, field),
    FOREIGN KEY (approved) REFERENCES approved_text(id)
);

CREATE TABLE area_name (
    area_code TEXT NOT NULL,  -- a code that neither the program nor a lookup knows
    name      TEXT NOT NULL,
    version   INTEGER NOT NULL,
    kept_at   INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (area_code),
    CONSTRAINT area_name_version CHECK (version >= 1)
);

CREATE TABLE assessment (
    id         INTEGER NOT NULL,
    plan       INTEGER NOT NULL,  -- whose priorities and actions it tells of
    body       TEXT NOT NULL,  -- the partnership, as it is printed
    year       INTEGER NOT NULL,  -- in which the financial year begins
    last_month TEXT NOT NULL,  -- of the twelve that it looks at, yyyy-mm
    drafter    INTEGER,  -- NULL where the program made it
    stage      TEXT NOT NULL,  -- draft, approved, published
    stage_day  INTEGER NOT NULL,  -- since when; days since 1970-01-01
    procedure  TEXT NOT NULL,  -- version of the rules that it follows
    version    INTEGER NOT NULL,
    name       TEXT NOT NULL,  -- of the problem that a profile explains; empty in a yearly one
    priority   INTEGER,  -- that a profile explains
    issue      INTEGER,  -- that a profile explains
    PRIMARY KEY (id),
    FOREIGN KEY (drafter) REFERENCES person(id),
    FOREIGN KEY (issue) REFERENCES emerging_issue(id),
    FOREIGN KEY (plan) REFERENCES plan(id),
    FOREIGN KEY (priority) REFERENCES priority(id),
    CONSTRAINT assessment_problem CHECK (priority IS NULL OR issue IS NULL)
);
CREATE INDEX assessment_of_issue ON assessment (issue);
CREATE INDEX assessment_of_priority ON assessment (priority);
CREATE UNIQUE INDEX assessment_yearly ON assessment (plan, year) WHERE a condition;

CREATE TABLE assessment_clearance (
    assessment INTEGER NOT NULL,
    position   INTEGER NOT NULL,  -- 0 for the first
    rule       TEXT NOT NULL,  -- by which it was found: privacy, totals and so on
    place      TEXT NOT NULL,  -- where in the assessment
    said       TEXT NOT NULL,  -- the finding, word for word
    reason     TEXT NOT NULL,  -- why it may stand
    person     INTEGER NOT NULL,  -- who cleared it
    on_day     INTEGER NOT NULL,  -- days since 1970-01-01
    PRIMARY KEY (assessment, position),
    FOREIGN KEY (assessment) REFERENCES assessment(id),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE assessment_edition (
    id         INTEGER NOT NULL,
    assessment INTEGER NOT NULL,
    number     INTEGER NOT NULL,  -- 1 for the first
    day        INTEGER NOT NULL,  -- of publication; days since 1970-01-01
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,  -- the partnership
    changed    TEXT NOT NULL,  -- what is otherwise than in the edition before; empty in the first
    held_day   INTEGER,  -- since when its figures were held; days since 1970-01-01; NULL where they were counted for it
    PRIMARY KEY (id),
    UNIQUE (assessment, number),
    FOREIGN KEY (assessment) REFERENCES assessment(id)
);

CREATE TABLE assessment_edition_part (
    edition  INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    matter   TEXT NOT NULL,
    name     TEXT NOT NULL,  -- as it is headed
    text     TEXT NOT NULL,  -- with its figures filled in
    PRIMARY KEY (edition, position),
    FOREIGN KEY (edition) REFERENCES assessment_edition(id)
);

CREATE TABLE assessment_held (
    assessment INTEGER NOT NULL,
    written_as TEXT NOT NULL,  -- what stands in braces
    text       TEXT NOT NULL,  -- what is read in its place
    family     TEXT NOT NULL,  -- of what it tells: open, cited, plan, review, survey, group
    held_at    INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (assessment, written_as),
    FOREIGN KEY (assessment) REFERENCES assessment(id)
);

CREATE TABLE assessment_held_thing (
    assessment INTEGER NOT NULL,
    family     TEXT NOT NULL,  -- of the figures that tell of it
    kind       TEXT NOT NULL,  -- of the thing
    number     INTEGER NOT NULL,  -- of the thing
    agency     INTEGER,  -- whose it was then; NULL for nobody's
    seat       INTEGER,  -- whose it was then; NULL for nobody's
    committee  INTEGER,  -- that asked for it; NULL for none
    marking    TEXT NOT NULL,  -- as it was then
    PRIMARY KEY (assessment, family, kind, number),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (assessment) REFERENCES assessment(id),
    FOREIGN KEY (committee) REFERENCES committee(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);

CREATE TABLE assessment_hold (
    assessment INTEGER NOT NULL,
    number     INTEGER NOT NULL,  -- 1 for the first
    held_at    INTEGER NOT NULL,  -- milliseconds UTC
    person     INTEGER,  -- NULL where the program held them
    PRIMARY KEY (assessment, number),
    FOREIGN KEY (assessment) REFERENCES assessment(id),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE assessment_move (
    assessment INTEGER NOT NULL,
    position   INTEGER NOT NULL,  -- 0 for the first
    action     TEXT NOT NULL,
    on_day     INTEGER NOT NULL,  -- days since 1970-01-01
    person     INTEGER,
    reason     TEXT NOT NULL,
    procedure  TEXT NOT NULL,  -- version of the rules under which it was made
    PRIMARY KEY (assessment, position),
    FOREIGN KEY (assessment) REFERENCES assessment(id),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE assessment_part (
    assessment INTEGER NOT NULL,
    matter     TEXT NOT NULL,  -- considered, levels, changes and so on; of a profile problem, scanning and so on
    text       TEXT NOT NULL,  -- with its references in braces
    writer     INTEGER,  -- who wrote it last
    version    INTEGER NOT NULL,
    PRIMARY KEY (assessment, matter),
    FOREIGN KEY (assessment) REFERENCES assessment(id),
    FOREIGN KEY (writer) REFERENCES person(id)
);

CREATE TABLE assessment_priority (
    assessment INTEGER NOT NULL,
    priority   INTEGER NOT NULL,
    PRIMARY KEY (assessment, priority),
    FOREIGN KEY (assessment) REFERENCES assessment(id),
    FOREIGN KEY (priority) REFERENCES priority(id)
);
CREATE INDEX assessment_priority_priority ON assessment_priority (priority);

CREATE TABLE attached_file (
    id       INTEGER NOT NULL,
    name     TEXT NOT NULL,  -- as whoever sent it called it
    sort     TEXT NOT NULL,  -- pdf, docx, xlsx, odt, ods, csv, txt, png, jpg: by what is in it
    size     INTEGER NOT NULL,  -- bytes, before it was sealed
    digest   TEXT NOT NULL,  -- SHA-256 before it was sealed, 64 hexadecimal digits
    content  BLOB NOT NULL,  -- sealed
    kept_day INTEGER NOT NULL,  -- on which it was sent; days since 1970-01-01
    PRIMARY KEY (id),
    CONSTRAINT attached_file_size CHECK (size > 0)
);

CREATE TABLE attendance (
    meeting INTEGER NOT NULL,
    seat    INTEGER NOT NULL,
    came    TEXT NOT NULL,  -- holder, deputy, substitute, apologies, absent
    PRIMARY KEY (meeting, seat),
    FOREIGN KEY (meeting) REFERENCES meeting(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);
CREATE INDEX attendance_seat ON attendance (seat);

CREATE TABLE calendar_link (
    id       INTEGER NOT NULL,
    digest   BLOB NOT NULL,  -- SHA-256 of the word in the link, which is kept nowhere
    account  INTEGER NOT NULL,
    in_group INTEGER,  -- NULL for those where its owner has a seat
    made_at  INTEGER NOT NULL,  -- milliseconds UTC
    shows    TEXT NOT NULL DEFAULT 'meetings',  -- meetings, statutory-days
    PRIMARY KEY (id),
    FOREIGN KEY (account) REFERENCES account(id),
    FOREIGN KEY (in_group) REFERENCES meeting_group(id)
);
CREATE INDEX calendar_link_account ON calendar_link (account);
CREATE INDEX calendar_link_group ON calendar_link (in_group);
CREATE UNIQUE INDEX calendar_link_digest ON calendar_link (digest);

CREATE TABLE called_off_meeting (
    id        INTEGER NOT NULL,  -- that it had as a meeting
    committee INTEGER NOT NULL,
    day       INTEGER NOT NULL,  -- days since 1970-01-01, on which it was to be
    version   INTEGER NOT NULL,  -- one higher than it had as a meeting
    PRIMARY KEY (id),
    FOREIGN KEY (committee) REFERENCES committee(id)
);
CREATE INDEX called_off_meeting_committee ON called_off_meeting (committee);

CREATE TABLE chair_rota (
    in_group INTEGER NOT NULL,
    from_day INTEGER NOT NULL,  -- the day from which the first is in the chair, days since 1970-01-01
    turns    TEXT NOT NULL,  -- meeting, year
    PRIMARY KEY (in_group, from_day),
    FOREIGN KEY (in_group) REFERENCES meeting_group(id)
);

CREATE TABLE chair_turn (
    in_group INTEGER NOT NULL,
    from_day INTEGER NOT NULL,  -- of its rota; one with no turns ends the one before it
    position INTEGER NOT NULL,  -- 1 for the first
    seat     INTEGER,  -- NULL where a whole agency has the turn
    agency   INTEGER,  -- NULL where a seat has the turn
    PRIMARY KEY (in_group, from_day, position),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (in_group, from_day) REFERENCES chair_rota(in_group, from_day),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT chair_turn_place CHECK (position >= 1),
    CONSTRAINT chair_turn_whose CHECK ((seat IS NULL) <> (agency IS NULL))
);
CREATE INDEX chair_turn_agency ON chair_turn (agency);
CREATE INDEX chair_turn_seat ON chair_turn (seat);

CREATE TABLE cited_figure (
    id                INTEGER NOT NULL,
    subject           TEXT NOT NULL,  -- what it is a number of
    amount            REAL NOT NULL,
    decimals          INTEGER NOT NULL,  -- as printed
    unit              TEXT NOT NULL,  -- count, percent, pounds
    is_rough          INTEGER NOT NULL,  -- 1 when its source says about
    base              TEXT NOT NULL,  -- of how many; empty when its source does not say
    body              TEXT NOT NULL,  -- who says so
    document          TEXT NOT NULL,
    dated_day         INTEGER,  -- of the document, days since 1970-01-01; NULL when it has no day
    page              TEXT NOT NULL,  -- page or paragraph; may be empty
    caveat            TEXT NOT NULL,  -- may be empty
    is_asked          INTEGER NOT NULL,  -- 1 when it is what people said in a consultation
    version           INTEGER NOT NULL,
    word              TEXT NOT NULL DEFAULT '',  -- by which reports refer to it; may be empty
    register_document INTEGER,  -- that it is from; NULL where it is not in the register
    dated_to          TEXT NOT NULL DEFAULT 'day',  -- day, month, year: dated_day is the last day of it
    measure           TEXT NOT NULL DEFAULT '',  -- of open data, whose page shows it too; may be empty
    PRIMARY KEY (id),
    FOREIGN KEY (register_document) REFERENCES document(id),
    CONSTRAINT cited_figure_decimals CHECK (decimals BETWEEN 0 AND 6)
);
CREATE INDEX cited_figure_register_document ON cited_figure (register_document);
CREATE UNIQUE INDEX cited_figure_word ON cited_figure (word) WHERE a condition;

CREATE TABLE cited_figure_before (
    figure        INTEGER NOT NULL,
    number        INTEGER NOT NULL,  -- 1 for the first time
    corrected_day INTEGER NOT NULL,  -- days since 1970-01-01
    because       TEXT NOT NULL,  -- what was wrong
    person        INTEGER,  -- who put it right; NULL where the program did
    subject       TEXT NOT NULL,  -- what it said, as in cited_figure
    amount        REAL NOT NULL,
    decimals      INTEGER NOT NULL,
    unit          TEXT NOT NULL,  -- count, percent, pounds
    is_rough      INTEGER NOT NULL,
    base          TEXT NOT NULL,
    body          TEXT NOT NULL,
    document      TEXT NOT NULL,
    dated_day     INTEGER,  -- days since 1970-01-01; NULL where it had none
    dated_to      TEXT NOT NULL,  -- day, month, year
    page          TEXT NOT NULL,
    caveat        TEXT NOT NULL,
    is_asked      INTEGER NOT NULL,
    PRIMARY KEY (figure, number),
    FOREIGN KEY (figure) REFERENCES cited_figure(id),
    FOREIGN KEY (person) REFERENCES person(id)
);
CREATE INDEX cited_figure_before_person ON cited_figure_before (person);

CREATE TABLE column_map (
    source   TEXT NOT NULL,  -- a partner's data set, as in figures partner:NAME
    columns  TEXT NOT NULL,  -- role=heading pairs
    saved_at INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (source)
);

CREATE TABLE committee (
    id           INTEGER NOT NULL,
    council      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,  -- england, wales
    authority    TEXT NOT NULL,  -- the law under which it is designated
    from_day     INTEGER NOT NULL,  -- days since 1970-01-01
    until_day    INTEGER,  -- its last day; NULL while it is designated
    version      INTEGER NOT NULL,
    paper        TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    FOREIGN KEY (council) REFERENCES agency(id),
    CONSTRAINT committee_days CHECK (until_day IS NULL OR until_day >= from_day)
);

CREATE TABLE committee_attendance (
    meeting  INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    agency   INTEGER NOT NULL,  -- that is asked to come
    seat     INTEGER,  -- of it; NULL where it sends whom it likes
    came     TEXT,  -- holder, deputy, substitute, apologies, absent; NULL where nobody wrote it down
    PRIMARY KEY (meeting, position),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (meeting) REFERENCES committee_meeting(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);
CREATE INDEX committee_attendance_agency ON committee_attendance (agency);
CREATE INDEX committee_attendance_seat ON committee_attendance (seat);

CREATE TABLE committee_meeting (
    id        INTEGER NOT NULL,
    committee INTEGER NOT NULL,
    day       INTEGER NOT NULL,  -- days since 1970-01-01
    address   TEXT NOT NULL,  -- where it meets, or its address on the web
    version   INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    UNIQUE (committee, day),
    FOREIGN KEY (committee) REFERENCES committee(id)
);

CREATE TABLE committee_report (
    id           INTEGER NOT NULL,
    template     INTEGER NOT NULL,
    committee    INTEGER NOT NULL,
    annex_of     INTEGER,  -- NULL where it stands alone
    day          INTEGER NOT NULL,  -- of the meeting; days since 1970-01-01
    title        TEXT NOT NULL,
    report_of    TEXT NOT NULL,  -- in whose name it is given
    director     TEXT NOT NULL,
    lead_officer TEXT NOT NULL,
    contact      TEXT NOT NULL,
    author       TEXT NOT NULL,  -- as it is printed
    finance      TEXT NOT NULL,  -- reference of the finance team
    wards        TEXT NOT NULL,  -- one a line; empty where it is none
    speaks_from  INTEGER,  -- of the period it is about; days since 1970-01-01; NULL for none
    speaks_until INTEGER,  -- its last day; NULL for none
    paragraph    INTEGER NOT NULL,  -- of Schedule 12A, where it is exempt; 0 where it is open
    reasoning    TEXT NOT NULL,  -- why it is open or exempt, with the public interest
    drafter      INTEGER,  -- NULL where the program made it
    head_writer  INTEGER,  -- who changed its head last; NULL for nobody
    stage        TEXT NOT NULL,  -- draft, checked, marked, approved, scheduled, published
    stage_day    INTEGER NOT NULL,  -- since when; days since 1970-01-01
    publish_day  INTEGER,  -- for which it is scheduled; NULL until it is
    procedure    TEXT NOT NULL,  -- version of the rules that it follows
    version      INTEGER NOT NULL,
    revenue      INTEGER,  -- income or spending that it decides, in pence; NULL where nobody said
    capital      INTEGER,  -- the same of capital
    PRIMARY KEY (id),
    FOREIGN KEY (annex_of) REFERENCES committee_report(id),
    FOREIGN KEY (committee) REFERENCES committee(id),
    FOREIGN KEY (drafter) REFERENCES person(id),
    FOREIGN KEY (head_writer) REFERENCES person(id),
    FOREIGN KEY (template) REFERENCES report_template(id)
);
CREATE INDEX committee_report_committee ON committee_report (committee, day);

CREATE TABLE communication (
    id         INTEGER NOT NULL,
    message    TEXT NOT NULL,  -- what is told
    audience   TEXT NOT NULL,  -- who is to hear it, in words
    agency     INTEGER,  -- that speaks; NULL for the partnership as a whole
    initiative INTEGER,  -- that it belongs to
    standing   TEXT NOT NULL,  -- planned, out, left-out
    from_day   INTEGER,  -- days since 1970-01-01; NULL where no day is set or known
    until_day  INTEGER,  -- days since 1970-01-01; NULL where it is one day, or no last day is set
    why        TEXT NOT NULL,  -- it was left out; empty otherwise
    reached    INTEGER,  -- people; NULL where they were not counted
    exactness  TEXT NOT NULL,  -- unknown, exact, about, more
    note       TEXT NOT NULL,  -- what came of it; may be empty
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (initiative) REFERENCES initiative(id),
    CONSTRAINT communication_days CHECK (until_day IS NULL OR until_day >= from_day),
    CONSTRAINT communication_known CHECK ((exactness = 'unknown') = (reached IS NULL)),
    CONSTRAINT communication_out CHECK (standing = 'out' OR reached IS NULL),
    CONSTRAINT communication_why CHECK ((standing = 'left-out') = (why <> ''))
);
CREATE INDEX communication_initiative ON communication (initiative);

CREATE TABLE communication_channel (
    communication INTEGER NOT NULL,
    channel       TEXT NOT NULL,  -- website, social-media, press, printed, in-person, message, other
    PRIMARY KEY (communication, channel),
    FOREIGN KEY (communication) REFERENCES communication(id)
);

CREATE TABLE communication_partner (
    communication INTEGER NOT NULL,
    agency        INTEGER NOT NULL,  -- that speaks with the one that does
    PRIMARY KEY (communication, agency),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (communication) REFERENCES communication(id)
);

CREATE TABLE community_event (
    id         INTEGER NOT NULL,
    name       TEXT NOT NULL,
    day        INTEGER NOT NULL,  -- days since 1970-01-01
    place      TEXT NOT NULL,  -- in words
    agency     INTEGER,  -- that called it; NULL for the partnership as a whole
    initiative INTEGER,  -- that it belongs to
    text       TEXT NOT NULL,  -- what was done; empty while it is ahead
    reached    INTEGER,  -- people; NULL where they were not counted
    exactness  TEXT NOT NULL,  -- unknown, exact, about, more
    version    INTEGER NOT NULL,
    day_to     TEXT NOT NULL DEFAULT 'day',  -- day, month, year: day is the last day of it
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (initiative) REFERENCES initiative(id),
    CONSTRAINT community_event_known CHECK ((exactness = 'unknown') = (reached IS NULL)),
    CONSTRAINT community_event_reached CHECK (reached IS NULL OR reached >= 0)
);
CREATE INDEX community_event_initiative ON community_event (initiative);

CREATE TABLE completeness (
    data_set TEXT NOT NULL,
    source   TEXT NOT NULL,
    month    TEXT NOT NULL,  -- yyyy-mm
    state    TEXT NOT NULL,  -- absent, partial, suspect, restated, complete
    rows     INTEGER,  -- NULL where the month is absent
    reason   TEXT NOT NULL,
    PRIMARY KEY (data_set, source, month)
);

CREATE TABLE conflict (
    id          INTEGER NOT NULL,
    person      INTEGER NOT NULL,  -- from whom it is kept
    kind        TEXT NOT NULL,
    number      INTEGER NOT NULL,  -- of the thing that is kept from them
    reason      TEXT NOT NULL,
    declared_by INTEGER,  -- NULL where that was not noted
    from_day    INTEGER NOT NULL,  -- days since 1970-01-01
    until_day   INTEGER,  -- its last day; NULL while it holds
    PRIMARY KEY (id),
    FOREIGN KEY (declared_by) REFERENCES account(id),
    FOREIGN KEY (person) REFERENCES person(id),
    CONSTRAINT conflict_days CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX conflict_person ON conflict (person);

CREATE TABLE corrected_file (
    paper      INTEGER NOT NULL,  -- that was corrected
    correction INTEGER NOT NULL,  -- that corrects it
    drawn_day  INTEGER NOT NULL,  -- days since 1970-01-01
    docx       BLOB NOT NULL,  -- empty where it could not be drawn again word for word
    pdf        BLOB NOT NULL,  -- empty, too, where there was nothing that could set it
    PRIMARY KEY (paper, correction),
    FOREIGN KEY (correction) REFERENCES shown_paper(id),
    FOREIGN KEY (paper) REFERENCES shown_paper(id)
);

CREATE TABLE document (
    id                INTEGER NOT NULL,
    title             TEXT NOT NULL,
    sort              TEXT NOT NULL,  -- policy, procedure, protocol, agreement, strategy, assessment, guidance, outside-paper, other
    marking           TEXT NOT NULL,  -- OFFICIAL, OFFICIAL-SENSITIVE
    body              TEXT NOT NULL,  -- outside the partnership, whose it is; empty where it is not
    agency            INTEGER,  -- whose it is; NULL for a body outside or the partnership as a whole
    seat              INTEGER,  -- that keeps it under review; NULL where none does
    priority          INTEGER,  -- that it belongs to; NULL where it belongs to none
    about             TEXT NOT NULL,  -- what it is for; may be empty
    months            INTEGER,  -- between one review and the next; NULL where nobody has said
    review_day        INTEGER,  -- by which it is next reviewed, days since 1970-01-01; NULL where none is set
    met_day           INTEGER,  -- of the meeting that an outside paper went to, days since 1970-01-01; NULL where it is not known
    agenda_item       TEXT NOT NULL,  -- of that meeting, as 5/5A; may be empty
    place_in          TEXT NOT NULL,  -- page or paragraph that is meant; may be empty
    address           TEXT NOT NULL,  -- of an outside paper on the web; may be empty
    withdrawn_day     INTEGER,  -- days since 1970-01-01; NULL while it is in use
    withdrawn_because TEXT NOT NULL,  -- empty while it is in use
    replaced_by       INTEGER,  -- NULL where nothing took its place
    version           INTEGER NOT NULL,
    met_to            TEXT NOT NULL DEFAULT 'day',  -- day, month, year: met_day is the last day of it
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (priority) REFERENCES priority(id),
    FOREIGN KEY (replaced_by) REFERENCES document(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT document_months CHECK (months IS NULL OR months BETWEEN 1 AND 120),
    CONSTRAINT document_whose CHECK (body = '' OR agency IS NULL),
    CONSTRAINT document_withdrawn CHECK ((withdrawn_day IS NULL) = (withdrawn_because = ''))
);

CREATE TABLE document_file (
    version INTEGER NOT NULL,
    file    INTEGER NOT NULL,
    PRIMARY KEY (version),
    UNIQUE (file),
    FOREIGN KEY (file) REFERENCES attached_file(id),
    FOREIGN KEY (version) REFERENCES document_version(id)
);

CREATE TABLE document_review (
    id       INTEGER NOT NULL,
    document INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    day      INTEGER NOT NULL,  -- days since 1970-01-01
    found    TEXT NOT NULL,  -- what was found, in words
    next_day INTEGER,  -- by which it is reviewed again; NULL where nothing was said
    kept_day INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    PRIMARY KEY (id),
    FOREIGN KEY (document) REFERENCES document(id)
);
CREATE INDEX document_review_document ON document_review (document, position);

CREATE TABLE document_version (
    id           INTEGER NOT NULL,
    document     INTEGER NOT NULL,
    position     INTEGER NOT NULL,  -- 0 for the first that was written down
    name         TEXT NOT NULL,  -- its number or name
    in_force_day INTEGER,  -- its first day, days since 1970-01-01; NULL where it is not known
    approved_by  TEXT NOT NULL,  -- which body, at which minute; may be empty
    changed      TEXT NOT NULL,  -- what is other than before; may be empty
    place        TEXT NOT NULL,  -- an address on the web, or where it lies in words; may be empty
    next_day     INTEGER,  -- by which it is next reviewed, as was said with it; NULL where nothing was
    kept_day     INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    version      INTEGER NOT NULL,
    in_force_to  TEXT NOT NULL DEFAULT 'day',  -- day, month, year: in_force_day is the first day of it
    PRIMARY KEY (id),
    FOREIGN KEY (document) REFERENCES document(id)
);
CREATE INDEX document_version_document ON document_version (document, position);

CREATE TABLE duty (
    id      INTEGER NOT NULL,
    version INTEGER NOT NULL,  -- of its words that hold now
    PRIMARY KEY (id)
);

CREATE TABLE duty_event (
    id   INTEGER NOT NULL,
    duty INTEGER NOT NULL,
    day  INTEGER NOT NULL,  -- on which it happened; days since 1970-01-01
    text TEXT NOT NULL,  -- what happened
    PRIMARY KEY (id),
    FOREIGN KEY (duty) REFERENCES duty(id)
);
CREATE INDEX duty_event_duty ON duty_event (duty);

CREATE TABLE duty_evidence (
    id       INTEGER NOT NULL,
    duty     INTEGER NOT NULL,
    event    INTEGER,  -- that it answers
    replaces INTEGER,  -- an earlier one that was wrong
    form     TEXT NOT NULL,  -- document, minute, plan, report
    text     TEXT NOT NULL,  -- which one
    address  TEXT NOT NULL,  -- on the web; may be empty
    day      INTEGER NOT NULL,  -- its date; days since 1970-01-01
    kept_day INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    PRIMARY KEY (id),
    FOREIGN KEY (duty) REFERENCES duty(id),
    FOREIGN KEY (event) REFERENCES duty_event(id),
    FOREIGN KEY (replaces) REFERENCES duty_evidence(id)
);
CREATE INDEX duty_evidence_duty ON duty_evidence (duty);

CREATE TABLE duty_evidence_record (
    evidence          INTEGER NOT NULL,
    document          INTEGER,
    edition           INTEGER,  -- of a strategic assessment, as it was published
    plan              INTEGER,  -- of which an edition was published
    publication       INTEGER,  -- number of that edition
    meeting           INTEGER,
    committee_meeting INTEGER,  -- of a crime and disorder committee; one that is called off goes, and shows nothing then
    supply            INTEGER,  -- of which a quarter came
    month             TEXT,  -- with which that quarter begins, yyyy-mm
    PRIMARY KEY (evidence),
    FOREIGN KEY (document) REFERENCES document(id),
    FOREIGN KEY (edition) REFERENCES assessment_edition(id),
    FOREIGN KEY (evidence) REFERENCES duty_evidence(id),
    FOREIGN KEY (meeting) REFERENCES meeting(id),
    FOREIGN KEY (plan, publication) REFERENCES plan_publication(plan, number),
    FOREIGN KEY (supply, month) REFERENCES supply_delivery(supply, month),
    CONSTRAINT duty_evidence_record_one CHECK ( CASE WHEN document IS NULL THEN 0 ELSE 1 END + CASE WHEN edition IS NULL THEN 0 ELSE 1 END + CASE WHEN plan IS NULL THEN 0 ELSE 1 END + CASE WHEN meeting IS NULL THEN 0 ELSE 1 END + CASE WHEN committee_meeting IS NULL THEN 0 ELSE 1 END + CASE WHEN supply IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT duty_evidence_record_parts CHECK ((plan IS NULL) = (publication IS NULL) AND (supply IS NULL) = (month IS NULL))
);
CREATE INDEX duty_evidence_record_document ON duty_evidence_record (document);

CREATE TABLE duty_version (
    duty      INTEGER NOT NULL,
    version   INTEGER NOT NULL,  -- 1 for the first
    kept_day  INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    reason    TEXT NOT NULL,  -- why it was put right; empty for the first
    name      TEXT NOT NULL,
    asks      TEXT NOT NULL,  -- what the law asks
    source    TEXT NOT NULL,  -- the statute, regulation or guidance
    bearer    TEXT NOT NULL,  -- on whom the law puts it, in words
    agency    INTEGER,  -- whose it is here; NULL for the partnership as a whole
    seat      INTEGER,  -- whose it is here
    clock     TEXT NOT NULL,  -- standing, once, every, within
    due_day   INTEGER,  -- by which it is due once, or first; days since 1970-01-01
    span      INTEGER,  -- how long, in span_unit
    span_unit TEXT,  -- days, months
    occasion  TEXT NOT NULL,  -- what the time is counted from; empty for other clocks
    in_force  TEXT NOT NULL,  -- already, from, no-day
    from_day  INTEGER,  -- from which it is in force; days since 1970-01-01
    expected  TEXT NOT NULL,  -- when it is expected in force, in words; may be empty
    until_day INTEGER,  -- its last day; NULL while it is there
    as_of_day INTEGER NOT NULL,  -- as of which the law is told; days since 1970-01-01
    note      TEXT NOT NULL,  -- what is to be checked first; may be empty
    PRIMARY KEY (duty, version),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (duty) REFERENCES duty(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT duty_version_days CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day),
    CONSTRAINT duty_version_span CHECK (span IS NULL OR span BETWEEN 1 AND 1200)
);

CREATE TABLE emergency_try (
    id      INTEGER NOT NULL,
    account INTEGER NOT NULL,
    at      INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (id),
    FOREIGN KEY (account) REFERENCES account(id)
);
CREATE INDEX emergency_try_account ON emergency_try (account, at);

CREATE TABLE emerging_issue (
    id        INTEGER NOT NULL,
    plan      INTEGER NOT NULL,
    name      TEXT NOT NULL,
    text      TEXT NOT NULL,  -- what it is, and why it was raised
    stage     TEXT NOT NULL,  -- raised, proposed, adopted, declined
    stage_day INTEGER NOT NULL,  -- since when it stands so, days since 1970-01-01
    priority  INTEGER,
    version   INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (plan) REFERENCES plan(id),
    FOREIGN KEY (priority) REFERENCES priority(id)
);
CREATE INDEX emerging_issue_plan ON emerging_issue (plan);

CREATE TABLE equality_answer (
    line     INTEGER NOT NULL,
    version  INTEGER NOT NULL,  -- 1 for the first
    kept_day INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    effect   TEXT NOT NULL,  -- positive, negative, neutral, unknown
    shows    TEXT NOT NULL,  -- what shows it; may be empty where it is not known
    address  TEXT NOT NULL,  -- of that on the web; may be empty
    action   TEXT NOT NULL,  -- what is done about it; may be empty
    seat     INTEGER,  -- that does it
    due_day  INTEGER,  -- by which it is done; days since 1970-01-01
    reason   TEXT NOT NULL,  -- why it is justified where nothing is done; may be empty
    PRIMARY KEY (line, version),
    FOREIGN KEY (line) REFERENCES equality_line(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);

CREATE TABLE equality_assessment (
    id         INTEGER NOT NULL,
    plan       INTEGER NOT NULL,
    priority   INTEGER,  -- NULL where it is of the plan as a whole
    begun_day  INTEGER NOT NULL,  -- days since 1970-01-01
    review_day INTEGER NOT NULL,  -- by which it is reviewed; days since 1970-01-01
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (priority),
    FOREIGN KEY (plan) REFERENCES plan(id),
    FOREIGN KEY (priority) REFERENCES priority(id)
);
CREATE INDEX equality_assessment_plan ON equality_assessment (plan);

CREATE TABLE equality_line (
    id             INTEGER NOT NULL,
    assessment     INTEGER NOT NULL,
    position       INTEGER NOT NULL,  -- 0 for the first
    characteristic TEXT,  -- one of the Act's; NULL for a group that was added
    name           TEXT,  -- of a group that was added; NULL for a characteristic
    version        INTEGER NOT NULL,  -- of the answer that holds now; 0 while there is none
    PRIMARY KEY (id),
    FOREIGN KEY (assessment) REFERENCES equality_assessment(id),
    CONSTRAINT equality_line_whom CHECK ((characteristic IS NULL) = (name IS NOT NULL))
);
CREATE INDEX equality_line_assessment ON equality_line (assessment);

CREATE TABLE equality_review (
    id         INTEGER NOT NULL,
    assessment INTEGER NOT NULL,
    day        INTEGER NOT NULL,  -- days since 1970-01-01
    found      TEXT NOT NULL,
    next_day   INTEGER NOT NULL,  -- by which it is reviewed again; days since 1970-01-01
    kept_day   INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    PRIMARY KEY (id),
    FOREIGN KEY (assessment) REFERENCES equality_assessment(id),
    CONSTRAINT equality_review_days CHECK (next_day > day)
);
CREATE INDEX equality_review_assessment ON equality_review (assessment);

CREATE TABLE event_output (
    event     INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first
    name      TEXT NOT NULL,  -- what was counted
    count     INTEGER,  -- NULL where it was not counted
    exactness TEXT NOT NULL,  -- unknown, exact, about, more
    PRIMARY KEY (event, position),
    FOREIGN KEY (event) REFERENCES community_event(id),
    CONSTRAINT event_output_count CHECK (count IS NULL OR count >= 0),
    CONSTRAINT event_output_known CHECK ((exactness = 'unknown') = (count IS NULL))
);

CREATE TABLE event_partner (
    event  INTEGER NOT NULL,
    agency INTEGER NOT NULL,  -- that took part besides
    PRIMARY KEY (event, agency),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (event) REFERENCES community_event(id)
);

CREATE TABLE figure_note (
    id          INTEGER NOT NULL,
    version     INTEGER NOT NULL,  -- 1 for as it was first written down; the last one holds
    measure     TEXT NOT NULL,  -- as in an address; empty for every measure
    area        TEXT NOT NULL,  -- a code, or the word of a partnership or force; empty for every area
    on_day      INTEGER,  -- the one day, where it was one; days since 1970-01-01
    first_month TEXT,  -- yyyy-mm; NULL for what holds of all months
    last_month  TEXT,  -- yyyy-mm
    words       TEXT NOT NULL,  -- a short sentence
    reason      TEXT NOT NULL,  -- why it was changed or taken back; empty in the first version
    is_back     INTEGER NOT NULL,  -- 1 when it was taken back
    by_seat     INTEGER NOT NULL,  -- whose holder wrote this version; 0 where it was nobody's
    kept_at     INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (id, version),
    CONSTRAINT figure_note_months CHECK ((first_month IS NULL) = (last_month IS NULL) AND (first_month IS NULL OR last_month >= first_month) AND (on_day IS NULL OR first_month IS NOT NULL)),
    CONSTRAINT figure_note_version CHECK (version >= 1)
);

CREATE TABLE follow_up (
    id        INTEGER NOT NULL,
    answer    INTEGER NOT NULL,
    text      TEXT NOT NULL,  -- what is asked for
    asked_day INTEGER NOT NULL,  -- days since 1970-01-01
    due_day   INTEGER,  -- by when; NULL where no day was given
    state     TEXT NOT NULL,  -- open, done, dropped
    ended_day INTEGER,  -- days since 1970-01-01; NULL while open
    outcome   TEXT NOT NULL,  -- what came of it; empty while open
    version   INTEGER NOT NULL,
    form      TEXT NOT NULL DEFAULT 'asked',  -- asked, promised
    said_due  TEXT NOT NULL DEFAULT '',  -- how it was put where no day was given
    level     TEXT NOT NULL DEFAULT 'unsaid',  -- local, central, unsaid
    is_whole  INTEGER NOT NULL DEFAULT 0,  -- 1 where it is for all of the partnership
    PRIMARY KEY (id),
    FOREIGN KEY (answer) REFERENCES question_answer(id),
    CONSTRAINT follow_up_ended CHECK ((state = 'open') = (ended_day IS NULL))
);
CREATE INDEX follow_up_answer ON follow_up (answer);

CREATE TABLE follow_up_area (
    follow_up INTEGER NOT NULL,
    area      TEXT NOT NULL,  -- ONS code; none where it is for all, or where nobody said
    PRIMARY KEY (follow_up, area),
    FOREIGN KEY (follow_up) REFERENCES follow_up(id)
);

CREATE TABLE group_before (
    in_group  INTEGER NOT NULL,
    until_day INTEGER NOT NULL,  -- the last day on which it was so; days since 1970-01-01
    name      TEXT NOT NULL,
    layer     TEXT NOT NULL,  -- strategic, delivery, operational, thematic
    body      TEXT NOT NULL,  -- whose it was, where it was another partnership's
    part      TEXT NOT NULL,  -- run by us, sat on, only known of, unsaid
    covers    TEXT NOT NULL,  -- places or bodies that it was for, one a line
    PRIMARY KEY (in_group, until_day),
    FOREIGN KEY (in_group) REFERENCES meeting_group(id)
);

CREATE TABLE group_member (
    id          INTEGER NOT NULL,
    in_group    INTEGER NOT NULL,
    seat        INTEGER NOT NULL,
    part        TEXT NOT NULL,  -- chair, member, adviser
    is_required INTEGER NOT NULL,  -- 1 where the group should not meet without it
    from_day    INTEGER NOT NULL,  -- days since 1970-01-01
    until_day   INTEGER,  -- the last day; NULL while it lasts
    version     INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    FOREIGN KEY (in_group) REFERENCES meeting_group(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT group_member_days CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX group_member_group ON group_member (in_group);
CREATE INDEX group_member_seat ON group_member (seat);

CREATE TABLE group_priority (
    in_group INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    PRIMARY KEY (in_group, priority),
    FOREIGN KEY (in_group) REFERENCES meeting_group(id),
    FOREIGN KEY (priority) REFERENCES priority(id)
);
CREATE INDEX group_priority_priority ON group_priority (priority);

CREATE TABLE group_terms (
    in_group       INTEGER NOT NULL,
    number         INTEGER NOT NULL,  -- 1 for the first version
    text           TEXT NOT NULL,  -- paragraphs, each on a line of its own
    from_day       INTEGER NOT NULL,  -- days since 1970-01-01
    agreed_by      TEXT,  -- a body in words; NULL where a meeting of the group agreed them
    agreed_at      INTEGER,  -- NULL where another body agreed them
    review_day     INTEGER NOT NULL,  -- the day by which they should be reviewed, days since 1970-01-01
    escalate_after INTEGER,  -- meetings missed in a row; NULL where they name no number
    PRIMARY KEY (in_group, number),
    FOREIGN KEY (agreed_at) REFERENCES meeting(id),
    FOREIGN KEY (in_group) REFERENCES meeting_group(id),
    CONSTRAINT group_terms_agreed CHECK ((agreed_by IS NULL) <> (agreed_at IS NULL)),
    CONSTRAINT group_terms_number CHECK (number >= 1),
    CONSTRAINT group_terms_review CHECK (review_day > from_day)
);
CREATE INDEX group_terms_agreed_at ON group_terms (agreed_at);

CREATE TABLE indicator (
    id            INTEGER NOT NULL,
    priority      INTEGER NOT NULL,
    name          TEXT NOT NULL,
    unit          TEXT NOT NULL,  -- count, percent, pounds
    decimals      INTEGER NOT NULL,  -- as shown; values are kept unrounded
    polarity      TEXT NOT NULL,  -- higher, lower, neither: which way is better
    counting      TEXT NOT NULL,  -- period, cumulative from 1 April
    baseline      REAL,  -- NULL when there is none
    baseline_text TEXT NOT NULL,  -- what it was taken from; may be empty
    lag           TEXT NOT NULL,  -- how far behind it comes; may be empty
    tolerance     INTEGER,  -- hundredths of a per cent of the target; NULL when it has no colour
    agency        INTEGER,
    seat          INTEGER,
    version       INTEGER NOT NULL,
    ended_day     INTEGER,  -- days since 1970-01-01; NULL while it runs
    ended_because TEXT NOT NULL DEFAULT '',  -- empty while it runs
    in_sets       TEXT NOT NULL DEFAULT '',  -- names of the sets that it is in, a line each; never searched
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (priority) REFERENCES priority(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT indicator_decimals CHECK (decimals BETWEEN 0 AND 6),
    CONSTRAINT indicator_tolerance CHECK (tolerance IS NULL OR tolerance BETWEEN 0 AND 10000)
);
CREATE INDEX indicator_priority ON indicator (priority);

CREATE TABLE indicator_comparator (
    indicator  INTEGER NOT NULL,
    number     INTEGER NOT NULL,  -- 1 for the first
    name       TEXT NOT NULL,  -- whose figure it is, such as England and Wales
    from_month TEXT NOT NULL,  -- with which its period begins, yyyy-mm
    upto_month TEXT NOT NULL,  -- with which it ends, yyyy-mm
    amount     REAL NOT NULL,  -- in the unit of the indicator
    decimals   INTEGER NOT NULL,  -- as printed
    base       TEXT NOT NULL,  -- of how many; empty when its source does not say
    body       TEXT NOT NULL,  -- who says so
    document   TEXT NOT NULL,
    dated_day  INTEGER,  -- of the document, days since 1970-01-01; NULL when it has no day
    page       TEXT NOT NULL,  -- page or paragraph; may be empty
    caveat     TEXT NOT NULL,  -- may be empty
    PRIMARY KEY (indicator, number),
    FOREIGN KEY (indicator) REFERENCES indicator(id),
    CONSTRAINT indicator_comparator_decimals CHECK (decimals BETWEEN 0 AND 6),
    CONSTRAINT indicator_comparator_period CHECK (from_month <= upto_month)
);

CREATE TABLE indicator_source (
    indicator INTEGER NOT NULL,
    source    TEXT NOT NULL,  -- a measure, its area and its months, or a survey and an answer: measure.asb.E07000033.3
    PRIMARY KEY (indicator),
    FOREIGN KEY (indicator) REFERENCES indicator(id)
);

CREATE TABLE indicator_target (
    indicator INTEGER NOT NULL,
    month     TEXT NOT NULL,  -- by the end of which, yyyy-mm
    amount    REAL NOT NULL,
    PRIMARY KEY (indicator, month),
    FOREIGN KEY (indicator) REFERENCES indicator(id)
);

CREATE TABLE indicator_value (
    indicator INTEGER NOT NULL,
    month     TEXT NOT NULL,  -- with which the period ends, yyyy-mm
    amount    REAL,  -- NULL when there was no new data
    text      TEXT NOT NULL,  -- a note; may be empty
    source    TEXT,  -- from which it was taken; NULL where it was typed
    taken     TEXT NOT NULL DEFAULT '',  -- what was counted, how whole it was and from which files
    PRIMARY KEY (indicator, month),
    FOREIGN KEY (indicator) REFERENCES indicator(id)
);

CREATE TABLE initiative (
    id        INTEGER NOT NULL,
    name      TEXT NOT NULL,
    sort      TEXT NOT NULL,  -- scheme, campaign, operation, project, charter, other
    aim       TEXT NOT NULL,  -- what it is for
    agency    INTEGER,  -- that leads it; NULL where nobody is named
    seat      INTEGER,  -- that leads it
    from_day  INTEGER,  -- days since 1970-01-01; NULL where it is not known
    until_day INTEGER,  -- days since 1970-01-01; NULL while no last day is set
    version   INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT initiative_days CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day)
);

CREATE TABLE initiative_area (
    initiative INTEGER NOT NULL,
    area       TEXT NOT NULL,  -- ONS code
    PRIMARY KEY (initiative, area),
    FOREIGN KEY (initiative) REFERENCES initiative(id)
);

CREATE TABLE initiative_evaluation (
    id           INTEGER NOT NULL,
    initiative   INTEGER NOT NULL,
    evaluator    TEXT NOT NULL,  -- by whom
    due_day      INTEGER,  -- days since 1970-01-01; NULL where no day is set
    received_day INTEGER,  -- days since 1970-01-01; NULL until it came
    finality     TEXT NOT NULL,  -- awaited, provisional, final
    found        TEXT NOT NULL,  -- empty while it is awaited
    place        TEXT NOT NULL,  -- where it lies; may be empty
    version      INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (initiative) REFERENCES initiative(id),
    CONSTRAINT initiative_evaluation_final CHECK (finality <> 'final' OR received_day IS NOT NULL),
    CONSTRAINT initiative_evaluation_found CHECK ((finality = 'awaited') = (found = ''))
);
CREATE INDEX initiative_evaluation_initiative ON initiative_evaluation (initiative);

CREATE TABLE initiative_milestone (
    id          INTEGER NOT NULL,
    initiative  INTEGER NOT NULL,
    text        TEXT NOT NULL,  -- what is to be there
    due_day     INTEGER,  -- days since 1970-01-01; NULL where no day is set
    reached_day INTEGER,  -- days since 1970-01-01; NULL until it was reached
    outcome     TEXT NOT NULL,  -- what came of it; may be empty until it was reached
    version     INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (initiative) REFERENCES initiative(id),
    CONSTRAINT initiative_milestone_outcome CHECK (reached_day IS NULL OR outcome <> '')
);
CREATE INDEX initiative_milestone_initiative ON initiative_milestone (initiative);

CREATE TABLE initiative_outside (
    initiative INTEGER NOT NULL,
    name       TEXT NOT NULL,  -- of a body outside the partnership that takes part, such as another partnership
    PRIMARY KEY (initiative, name),
    FOREIGN KEY (initiative) REFERENCES initiative(id)
);

CREATE TABLE initiative_partner (
    initiative INTEGER NOT NULL,
    agency     INTEGER NOT NULL,  -- that takes part besides
    PRIMARY KEY (initiative, agency),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (initiative) REFERENCES initiative(id)
);

CREATE TABLE initiative_priority (
    initiative INTEGER NOT NULL,
    priority   INTEGER NOT NULL,  -- that it serves
    PRIMARY KEY (initiative, priority),
    FOREIGN KEY (initiative) REFERENCES initiative(id),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE inquiry (
    id        INTEGER NOT NULL,
    committee INTEGER NOT NULL,
    meeting   INTEGER,  -- at which it is heard
    year      INTEGER NOT NULL,  -- calendar year of the review
    title     TEXT NOT NULL,
    scope     TEXT NOT NULL,  -- what it is about, and what it is not
    asked_day INTEGER NOT NULL,  -- days since 1970-01-01
    due_day   INTEGER NOT NULL,  -- by when answers are asked for
    version   INTEGER NOT NULL,
    paper     TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    FOREIGN KEY (committee) REFERENCES committee(id),
    FOREIGN KEY (meeting) REFERENCES committee_meeting(id),
    CONSTRAINT inquiry_days CHECK (due_day >= asked_day)
);
CREATE INDEX inquiry_committee ON inquiry (committee);

CREATE TABLE inquiry_question (
    id      INTEGER NOT NULL,
    inquiry INTEGER NOT NULL,
    number  INTEGER NOT NULL,  -- 1 for the first
    theme   TEXT NOT NULL,
    text    TEXT NOT NULL,
    context TEXT NOT NULL,  -- what members say with it; empty when nothing
    follows INTEGER,  -- the same question a year before
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    UNIQUE (inquiry, number),
    FOREIGN KEY (follows) REFERENCES inquiry_question(id),
    FOREIGN KEY (inquiry) REFERENCES inquiry(id)
);
CREATE INDEX inquiry_question_follows ON inquiry_question (follows);

CREATE TABLE invitation (
    digest  BLOB NOT NULL,  -- of the word in the link
    account INTEGER,  -- NULL for the first administrator
    until   INTEGER NOT NULL,  -- milliseconds UTC
    used_at INTEGER,  -- milliseconds UTC; NULL while it is good
    PRIMARY KEY (digest),
    FOREIGN KEY (account) REFERENCES account(id)
);

CREATE TABLE issue_decision (
    issue    INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    move     TEXT NOT NULL,  -- propose, adopt, decline, reopen
    on_day   INTEGER NOT NULL,  -- days since 1970-01-01
    body     TEXT NOT NULL,  -- who decided
    reason   TEXT NOT NULL,
    minuted  INTEGER,  -- NULL where it was decided elsewhere
    PRIMARY KEY (issue, position),
    FOREIGN KEY (issue) REFERENCES emerging_issue(id),
    FOREIGN KEY (minuted) REFERENCES agenda_item(id)
);
CREATE INDEX issue_decision_minuted ON issue_decision (minuted);

CREATE TABLE issued_report (
    id          INTEGER NOT NULL,
    kind        TEXT NOT NULL,  -- crime, asb
    area        TEXT NOT NULL,  -- a code, or the word of a partnership
    area_name   TEXT NOT NULL,  -- as it was then
    month       TEXT NOT NULL,  -- the last of the report; yyyy-mm
    edition     INTEGER NOT NULL,  -- 1 for the first of its area, month and kind
    issued_at   INTEGER NOT NULL,  -- milliseconds UTC
    given_to    TEXT NOT NULL,  -- a line each
    hot_spots   TEXT NOT NULL,  -- in the analyst's words; may be empty
    causes      TEXT NOT NULL,  -- in the analyst's words; may be empty
    changed     TEXT NOT NULL,  -- why it was issued again; empty in the first edition
    peers       TEXT NOT NULL,  -- the word of a saved list; empty where there is none
    last_file   INTEGER NOT NULL,  -- the last of source_file that it counts; 0 where there was none
    last_people INTEGER NOT NULL,  -- the last of population_set; 0 where there was none
    by_seat     INTEGER NOT NULL DEFAULT 0,  -- whose holder gave it out; 0 where that was not written down
    PRIMARY KEY (id),
    UNIQUE (kind, area, month, edition)
);

CREATE TABLE judged_look (
    sequence  INTEGER NOT NULL,
    finding   TEXT NOT NULL,  -- in-order, ask
    note      TEXT NOT NULL,  -- what is asked; empty when nothing was
    judged_by INTEGER NOT NULL,
    judged_at INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (sequence),
    FOREIGN KEY (judged_by) REFERENCES account(id),
    FOREIGN KEY (sequence) REFERENCES record_entry(sequence)
);

CREATE TABLE lookup (
    id          INTEGER NOT NULL,
    kind        TEXT NOT NULL,  -- lsoa-ward-district, district-csp-force, lsoa-2011-2021
    year        INTEGER NOT NULL,  -- of its areas, by its headings
    file_name   TEXT NOT NULL,  -- as imported, archive and path
    file_sha256 TEXT NOT NULL,  -- of the file's bytes
    rows        INTEGER NOT NULL,
    imported_at INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX lookup_file ON lookup (file_sha256);

CREATE TABLE meeting (
    id         INTEGER NOT NULL,
    in_group   INTEGER NOT NULL,
    day        INTEGER NOT NULL,  -- days since 1970-01-01, by the clock on the wall
    starts_at  INTEGER NOT NULL,  -- milliseconds UTC
    minutes    INTEGER NOT NULL,
    mode       TEXT NOT NULL,  -- in person, online, hybrid
    place      TEXT NOT NULL,  -- empty when online
    joining    TEXT NOT NULL,  -- how to join online; empty when in person
    state      TEXT NOT NULL,  -- planned, held, cancelled
    reason     TEXT NOT NULL,  -- why it was cancelled; else empty
    version    INTEGER NOT NULL,
    agreed_day INTEGER,  -- days since 1970-01-01; NULL while its minutes are a draft
    agreed_at  INTEGER,  -- the later meeting; NULL where the chair agreed them
    PRIMARY KEY (id),
    FOREIGN KEY (agreed_at) REFERENCES meeting(id),
    FOREIGN KEY (in_group) REFERENCES meeting_group(id),
    CONSTRAINT meeting_minutes CHECK (minutes BETWEEN 5 AND 1440)
);
CREATE INDEX meeting_agreed_at ON meeting (agreed_at);
CREATE INDEX meeting_day ON meeting (day);
CREATE INDEX meeting_group_day ON meeting (in_group, day);

CREATE TABLE meeting_group (
    id        INTEGER NOT NULL,
    name      TEXT NOT NULL,
    layer     TEXT NOT NULL,  -- strategic, delivery, operational, thematic
    part      TEXT NOT NULL,  -- run by us, sat on, only known of
    yearly    INTEGER NOT NULL,  -- how often a year it means to meet; 0 when it meets as it must
    aim       TEXT NOT NULL,
    from_day  INTEGER NOT NULL,  -- days since 1970-01-01
    until_day INTEGER,  -- its last day; NULL while it is there
    version   INTEGER NOT NULL,
    body      TEXT NOT NULL DEFAULT '',  -- the partnership; empty for ours
    covers    TEXT NOT NULL DEFAULT '',  -- places or bodies that it is for, one a line; empty for the partnership's own area
    PRIMARY KEY (id),
    CONSTRAINT meeting_group_days CHECK (until_day IS NULL OR until_day >= from_day),
    CONSTRAINT meeting_group_yearly CHECK (yearly BETWEEN 0 AND 366)
);
CREATE UNIQUE INDEX meeting_group_name ON meeting_group (name);

CREATE TABLE meeting_rating (
    meeting  INTEGER NOT NULL,
    mark     BLOB NOT NULL,  -- made of meeting and account with a key that is not in this database
    score    INTEGER NOT NULL,  -- 1 of no use to 5 very useful
    sentence TEXT NOT NULL,  -- what would make the next one worth more; empty where nothing was said
    PRIMARY KEY (meeting, mark),
    FOREIGN KEY (meeting) REFERENCES rating_round(meeting),
    CONSTRAINT meeting_rating_score CHECK (score BETWEEN 1 AND 5)
);

CREATE TABLE migration (
    position   INTEGER NOT NULL,  -- 0 for the first ever run
    name       TEXT NOT NULL,
    text       TEXT NOT NULL,  -- as it was run on this engine
    applied_at INTEGER NOT NULL,  -- milliseconds since 1970-01-01T00:00:00Z
    PRIMARY KEY (position),
    UNIQUE (name)
);

CREATE TABLE minute_correction (
    id            INTEGER NOT NULL,
    meeting       INTEGER NOT NULL,
    item          INTEGER,  -- NULL where it is who came
    number        INTEGER NOT NULL,  -- 1 for the first of the meeting
    corrected_day INTEGER NOT NULL,  -- days since 1970-01-01
    title         TEXT NOT NULL,  -- what it said before
    minute        TEXT NOT NULL,
    decision      TEXT NOT NULL,
    decided_for   TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (item) REFERENCES agenda_item(id),
    FOREIGN KEY (meeting) REFERENCES meeting(id)
);
CREATE INDEX minute_correction_item ON minute_correction (item);
CREATE INDEX minute_correction_meeting ON minute_correction (meeting);

CREATE TABLE named_person (
    person INTEGER NOT NULL,
    kind   TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (person, kind, number),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE note (
    id         INTEGER NOT NULL,
    seat       INTEGER NOT NULL,
    author     INTEGER NOT NULL,
    written_at INTEGER NOT NULL,  -- milliseconds UTC
    marking    TEXT NOT NULL,
    subject    TEXT NOT NULL,
    text       BLOB NOT NULL,  -- sealed
    PRIMARY KEY (id),
    FOREIGN KEY (author) REFERENCES person(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);
CREATE INDEX note_seat ON note (seat);

CREATE TABLE objective (
    id       INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    text     TEXT NOT NULL,
    version  INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    FOREIGN KEY (priority) REFERENCES priority(id)
);
CREATE INDEX objective_priority ON objective (priority);

CREATE TABLE opening (
    id          INTEGER NOT NULL,
    account     INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    number      INTEGER NOT NULL,
    reason_code TEXT NOT NULL,
    reason      TEXT NOT NULL,
    from_at     INTEGER NOT NULL,  -- milliseconds UTC
    until_at    INTEGER NOT NULL,  -- milliseconds UTC
    review_day  INTEGER NOT NULL,  -- days since 1970-01-01, by when it is reviewed
    reviewed_by INTEGER,
    reviewed_at INTEGER,  -- milliseconds UTC
    finding     TEXT NOT NULL,  -- empty until it is reviewed
    PRIMARY KEY (id),
    FOREIGN KEY (account) REFERENCES account(id),
    FOREIGN KEY (reviewed_by) REFERENCES account(id)
);
CREATE INDEX opening_account ON opening (account, until_at);

CREATE TABLE passage_used (
    digest BLOB NOT NULL,  -- of the word that came back from a provider
    until  INTEGER NOT NULL,  -- milliseconds UTC, when it would have ended
    PRIMARY KEY (digest)
);

CREATE TABLE peer_set (
    id   INTEGER NOT NULL,
    word TEXT NOT NULL,  -- the name in an address: small letters, digits, hyphens
    name TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (word)
);

CREATE TABLE peer_set_member (
    version INTEGER NOT NULL,
    area    TEXT NOT NULL,  -- a code of the Office for National Statistics
    PRIMARY KEY (version, area),
    FOREIGN KEY (version) REFERENCES peer_set_version(id)
);

CREATE TABLE peer_set_version (
    id          INTEGER NOT NULL,
    peer_set    INTEGER NOT NULL,
    first_month TEXT NOT NULL,  -- yyyy-mm
    last_month  TEXT,  -- yyyy-mm; NULL while it holds
    why         TEXT NOT NULL,  -- why these areas, in a sentence
    saved_at    INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (id),
    FOREIGN KEY (peer_set) REFERENCES peer_set(id),
    CONSTRAINT peer_set_version_months CHECK (last_month IS NULL OR last_month >= first_month)
);
CREATE UNIQUE INDEX peer_set_version_first ON peer_set_version (peer_set, first_month);

CREATE TABLE person (
    id        INTEGER NOT NULL,
    agency    INTEGER NOT NULL,
    name      TEXT NOT NULL,
    email     TEXT NOT NULL,  -- empty when not known
    telephone TEXT NOT NULL,  -- empty when not known
    version   INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id)
);
CREATE INDEX person_agency ON person (agency);

CREATE TABLE plan (
    id        INTEGER NOT NULL,
    name      TEXT NOT NULL,
    body      TEXT NOT NULL,  -- the partnership whose plan it is
    nation    TEXT NOT NULL,  -- england, wales: whose regulations
    from_day  INTEGER NOT NULL,  -- days since 1970-01-01
    until_day INTEGER NOT NULL,  -- its last day
    is_ranked INTEGER NOT NULL,  -- 1 when its priorities stand in order of weight
    version   INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT plan_days CHECK (until_day >= from_day)
);

CREATE TABLE plan_area (
    plan INTEGER NOT NULL,
    area TEXT NOT NULL,  -- ONS code
    PRIMARY KEY (plan, area),
    FOREIGN KEY (plan) REFERENCES plan(id)
);

CREATE TABLE plan_driver (
    plan     INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    name     TEXT NOT NULL,  -- a cause that several priorities share
    PRIMARY KEY (plan, position),
    FOREIGN KEY (plan) REFERENCES plan(id)
);

CREATE TABLE plan_edition_piece (
    plan        INTEGER NOT NULL,
    edition     INTEGER NOT NULL,  -- number of the publication
    position    INTEGER NOT NULL,  -- 0 for the first
    block       INTEGER NOT NULL,  -- of the paper, 0 for the first
    part        TEXT NOT NULL,  -- of the plan: priorities, actions and so on
    shape       TEXT NOT NULL,  -- front, heading, statement, table, notes, appendix
    row_at      INTEGER NOT NULL,  -- of the block, 0 for the first
    column_at   INTEGER NOT NULL,  -- of the row, 0 for the first
    form        TEXT NOT NULL,  -- text, note, link, seat, agency, listed, otherwise, counted
    text        TEXT NOT NULL,
    kind        TEXT NOT NULL,  -- of the thing that it tells of
    number      INTEGER NOT NULL,  -- of that thing
    agency      INTEGER,  -- whose it was; NULL for nobody's
    seat        INTEGER,  -- whose it was; NULL for none
    field       TEXT NOT NULL,  -- the part of that thing that it tells
    in_plan     INTEGER NOT NULL,  -- the plan in which that thing stands
    in_priority INTEGER NOT NULL,  -- the priority in which it stands; 0 for none
    PRIMARY KEY (plan, edition, position),
    FOREIGN KEY (plan, edition) REFERENCES plan_publication(plan, number)
);

CREATE TABLE plan_publication (
    plan          INTEGER NOT NULL,
    edition       TEXT NOT NULL,
    published_day INTEGER NOT NULL,  -- days since 1970-01-01
    address       TEXT NOT NULL,  -- on the web
    number        INTEGER NOT NULL DEFAULT 0,  -- 1 for the first that was written down
    kept_day      INTEGER,  -- days since 1970-01-01; NULL where only its address is held
    corrects      INTEGER,  -- number of the edition that it corrects; NULL for none
    reason        TEXT NOT NULL DEFAULT '',  -- why; empty where it corrects none
    version       INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (plan, edition),
    FOREIGN KEY (plan) REFERENCES plan(id)
);
CREATE UNIQUE INDEX plan_publication_number ON plan_publication (plan, number);

CREATE TABLE plan_requirement (
    plan     INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    source   TEXT NOT NULL,  -- policing, county, national
    name     TEXT NOT NULL,  -- such as the police and crime plan
    PRIMARY KEY (plan, position),
    FOREIGN KEY (plan) REFERENCES plan(id)
);

CREATE TABLE plan_under (
    plan     INTEGER NOT NULL,  -- the action plan
    strategy INTEGER NOT NULL,
    council  TEXT NOT NULL,  -- whose action plan it is
    PRIMARY KEY (plan),
    FOREIGN KEY (plan) REFERENCES plan(id),
    FOREIGN KEY (strategy) REFERENCES plan(id),
    CONSTRAINT plan_under_another CHECK (plan <> strategy)
);
CREATE INDEX plan_under_strategy ON plan_under (strategy);

CREATE TABLE plan_year (
    plan        INTEGER NOT NULL,
    year        INTEGER NOT NULL,  -- in which the financial year begins
    outcome     TEXT NOT NULL,  -- first, unchanged, changed
    decided_day INTEGER NOT NULL,  -- days since 1970-01-01
    body        TEXT NOT NULL,  -- who decided
    text        TEXT NOT NULL,  -- what differs from the year before, or why nothing does
    version     INTEGER NOT NULL DEFAULT 1,
    minuted     INTEGER,  -- NULL where it was decided elsewhere
    PRIMARY KEY (plan, year),
    FOREIGN KEY (minuted) REFERENCES agenda_item(id),
    FOREIGN KEY (plan) REFERENCES plan(id)
);

CREATE TABLE planned_action (
    id            INTEGER NOT NULL,
    objective     INTEGER NOT NULL,
    text          TEXT NOT NULL,
    agency        INTEGER,
    seat          INTEGER,
    due_day       INTEGER NOT NULL,  -- days since 1970-01-01
    progress      TEXT NOT NULL,  -- not-started, in-progress, complete, superseded
    done_day      INTEGER,  -- days since 1970-01-01; NULL until it is complete
    evidence      TEXT NOT NULL,  -- of its completion, or why it was superseded; may be empty
    version       INTEGER NOT NULL,
    ended_day     INTEGER,  -- days since 1970-01-01; NULL while it runs
    ended_because TEXT NOT NULL DEFAULT '',  -- empty while it runs
    term          TEXT NOT NULL DEFAULT 'unsaid',  -- short, medium, long, unsaid
    strand        TEXT,  -- pursue, prevent, protect, prepare; NULL for none
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (objective) REFERENCES objective(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT planned_action_done CHECK ((progress = 'complete') = (done_day IS NOT NULL))
);
CREATE INDEX planned_action_objective ON planned_action (objective);

CREATE TABLE planned_action_due (
    action   INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    was_day  INTEGER NOT NULL,  -- due until then, days since 1970-01-01
    reason   TEXT NOT NULL,  -- why it was moved
    kept_day INTEGER NOT NULL,  -- when it was moved, days since 1970-01-01
    PRIMARY KEY (action, position),
    FOREIGN KEY (action) REFERENCES planned_action(id)
);

CREATE TABLE planned_action_joint (
    action INTEGER NOT NULL,
    plan   INTEGER NOT NULL,  -- an action plan that shares it
    PRIMARY KEY (action, plan),
    FOREIGN KEY (action) REFERENCES planned_action(id),
    FOREIGN KEY (plan) REFERENCES plan(id)
);
CREATE INDEX planned_action_joint_plan ON planned_action_joint (plan);

CREATE TABLE policy (
    version INTEGER NOT NULL,
    author  TEXT NOT NULL,
    made_at INTEGER NOT NULL,  -- milliseconds UTC
    note    TEXT NOT NULL,
    PRIMARY KEY (version)
);

CREATE TABLE policy_rule (
    version  INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    role     TEXT NOT NULL,
    action   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    fields   TEXT NOT NULL,  -- names with spaces between them
    purposes TEXT NOT NULL,  -- names with spaces between them
    reach    TEXT NOT NULL,
    up_to    TEXT NOT NULL,  -- the highest marking
    PRIMARY KEY (version, position),
    FOREIGN KEY (version) REFERENCES policy(version)
);

CREATE TABLE population_count (
    population_set INTEGER NOT NULL,
    area_code      TEXT NOT NULL,  -- as the file has it
    count          INTEGER NOT NULL,  -- residents or households
    PRIMARY KEY (population_set, area_code),
    FOREIGN KEY (population_set) REFERENCES population_set(id),
    CONSTRAINT population_count_none_below_zero CHECK (count >= 0)
);

CREATE TABLE population_set (
    id            INTEGER NOT NULL,
    name          TEXT NOT NULL,  -- Census 2021, mid-2022 estimate
    day           INTEGER NOT NULL,  -- the day counted: days since 1970-01-01
    counted       TEXT NOT NULL,  -- residents, households
    level         TEXT NOT NULL,  -- lsoa-2011, lsoa-2021, district
    areas         INTEGER NOT NULL,  -- how many have a count
    file_name     TEXT NOT NULL,  -- as imported, archive and path
    file_sha256   TEXT NOT NULL,  -- of the file's bytes
    counts_sha256 TEXT NOT NULL,  -- of the codes and counts
    imported_at   INTEGER NOT NULL,  -- milliseconds UTC
    replaced_by   INTEGER,  -- NULL while it is one that counts
    PRIMARY KEY (id),
    FOREIGN KEY (replaced_by) REFERENCES population_set(id)
);
CREATE UNIQUE INDEX population_set_counts ON population_set (day, counted, level, counts_sha256);

CREATE TABLE post (
    id      INTEGER NOT NULL,
    version INTEGER NOT NULL,  -- of what is written of it that holds now
    PRIMARY KEY (id)
);

CREATE TABLE post_funder (
    post     INTEGER NOT NULL,
    version  INTEGER NOT NULL,  -- of what is written of it
    position INTEGER NOT NULL,  -- 0 for the first
    agency   INTEGER,  -- NULL for somebody outside
    name     TEXT NOT NULL,  -- of somebody outside; else empty
    share    INTEGER,  -- hundredths of a per cent; NULL where it is not known
    PRIMARY KEY (post, version, position),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (post) REFERENCES post(id),
    CONSTRAINT post_funder_one CHECK ((agency IS NULL) = (name <> '')),
    CONSTRAINT post_funder_share CHECK (share BETWEEN 1 AND 10000)
);

CREATE TABLE post_spell (
    post       INTEGER NOT NULL,
    version    INTEGER NOT NULL,  -- of what is written of it
    position   INTEGER NOT NULL,  -- 0 for the first
    from_day   INTEGER,  -- days since 1970-01-01; NULL where it is not told
    is_by      INTEGER NOT NULL,  -- 1 where that is only the day by which it was there
    until_day  INTEGER,  -- its last day; NULL while it lasts, and where that is not told
    is_over    INTEGER NOT NULL,  -- 1 where it ended on a day that is not told
    hundredths INTEGER,  -- of a full-time equivalent; NULL where the number is not told
    agency     INTEGER,  -- that hosts it; NULL for somebody outside, and where it is not told
    host       TEXT NOT NULL,  -- somebody outside that hosts it; else empty
    part       TEXT NOT NULL,  -- the department where it sits; may be empty
    covers     TEXT NOT NULL,  -- where it works, in words; may be empty
    note       TEXT NOT NULL,  -- where that was read, or what came with it; may be empty
    PRIMARY KEY (post, version, position),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (post) REFERENCES post(id),
    CONSTRAINT post_spell_days CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day),
    CONSTRAINT post_spell_time CHECK (hundredths BETWEEN 0 AND 100000)
);

CREATE TABLE post_spell_area (
    post       INTEGER NOT NULL,
    version    INTEGER NOT NULL,  -- of what is written of it
    position   INTEGER NOT NULL,  -- of its spell
    area       TEXT NOT NULL,  -- ONS code
    hundredths INTEGER,  -- of a full-time equivalent that it has of it; NULL where the split is not given
    PRIMARY KEY (post, version, position, area),
    FOREIGN KEY (post) REFERENCES post(id)
);

CREATE TABLE post_version (
    post        INTEGER NOT NULL,
    version     INTEGER NOT NULL,  -- 1 for the first
    kept_day    INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    reason      TEXT NOT NULL,  -- why it was changed; empty for the first and where a spell was added
    title       TEXT NOT NULL,
    does        TEXT NOT NULL,  -- what it does; may be empty
    seat        INTEGER,  -- that it goes with; NULL for none
    within      INTEGER,  -- the team that it is part of, which counts it; NULL for none
    agency      INTEGER,  -- that hosts its last spell; NULL where that is none of ours
    why_unknown TEXT NOT NULL,  -- why the shares of those who fund it are not known; else empty
    PRIMARY KEY (post, version),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (post) REFERENCES post(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    FOREIGN KEY (within) REFERENCES post(id)
);

CREATE TABLE premises (
    id      INTEGER NOT NULL,
    version INTEGER NOT NULL,  -- of its words that hold now
    PRIMARY KEY (id)
);

CREATE TABLE premises_contact (
    id       INTEGER NOT NULL,
    premises INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    day      INTEGER NOT NULL,  -- days since 1970-01-01
    came     TEXT NOT NULL,  -- touch, told, engaged, assessed, planned, notified, closed
    is_so    INTEGER NOT NULL,  -- 0 when it puts right that an earlier one said so
    text     TEXT NOT NULL,
    next_day INTEGER,  -- days since 1970-01-01; NULL where no day is set
    kept_day INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    PRIMARY KEY (id),
    FOREIGN KEY (premises) REFERENCES premises(id)
);
CREATE INDEX premises_contact_premises ON premises_contact (premises);

CREATE TABLE premises_version (
    premises    INTEGER NOT NULL,
    version     INTEGER NOT NULL,  -- 1 for the first
    kept_day    INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    reason      TEXT NOT NULL,  -- why it was put right; empty for the first
    name        TEXT NOT NULL,
    sort        TEXT NOT NULL,  -- premises, event
    purpose     TEXT NOT NULL,  -- a use that the Act lists, or other
    area        TEXT NOT NULL,  -- ONS code of a ward or district
    responsible TEXT NOT NULL,  -- an organisation
    most        INTEGER NOT NULL,  -- people at one time
    estimate    TEXT NOT NULL,  -- how that was estimated
    is_checked  INTEGER NOT NULL,  -- 1 when an event checks who enters
    held        TEXT NOT NULL,  -- when an event is held, in words; may be empty
    left_out    TEXT NOT NULL,  -- why the Act leaves it out; empty where it does not
    agency      INTEGER,  -- who keeps in touch; NULL for the partnership as a whole
    seat        INTEGER,  -- who keeps in touch
    PRIMARY KEY (premises, version),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (premises) REFERENCES premises(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT premises_version_most CHECK (most BETWEEN 1 AND 1000000)
);

CREATE TABLE priority (
    id          INTEGER NOT NULL,
    plan        INTEGER NOT NULL,
    position    INTEGER NOT NULL,  -- 0 for the first
    name        TEXT NOT NULL,
    definition  TEXT NOT NULL,  -- empty until it has one
    is_theme    INTEGER NOT NULL,  -- 1 when it runs through the others
    is_wanted   INTEGER NOT NULL,  -- 1 when residents asked for it
    origin      TEXT NOT NULL,  -- assessment, local, duty, issue
    lead        TEXT NOT NULL,  -- who leads, in the plan's words; may be empty
    agency      INTEGER,
    seat        INTEGER,
    gap         TEXT NOT NULL,  -- what the partnership lacks to do it; may be empty
    adopted_day INTEGER,  -- days since 1970-01-01; NULL when it is there from the beginning
    version     INTEGER NOT NULL,
    ended_day   INTEGER,  -- days since 1970-01-01; NULL while it is in the plan
    is_out      INTEGER NOT NULL DEFAULT 0,  -- 1 where it was taken out and not only ended
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (plan) REFERENCES plan(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);
CREATE INDEX priority_plan ON priority (plan);

CREATE TABLE priority_aim (
    priority INTEGER NOT NULL,
    aim      TEXT NOT NULL,  -- a limb of section 6 of the 1998 Act
    PRIMARY KEY (priority, aim),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE priority_alignment (
    priority INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- of a requirement of its plan
    how      TEXT NOT NULL,  -- explicit, implicit, none
    text     TEXT NOT NULL,  -- where, in words; may be empty
    PRIMARY KEY (priority, position),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE priority_area (
    priority INTEGER NOT NULL,
    area     TEXT NOT NULL,  -- ONS code; none where it is for the whole plan
    PRIMARY KEY (priority, area),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE priority_carries_out (
    priority    INTEGER NOT NULL,  -- of an action plan
    carries_out INTEGER NOT NULL,  -- of its strategy
    PRIMARY KEY (priority, carries_out),
    FOREIGN KEY (carries_out) REFERENCES priority(id),
    FOREIGN KEY (priority) REFERENCES priority(id)
);
CREATE INDEX priority_carries_out_of ON priority_carries_out (carries_out);

CREATE TABLE priority_count (
    priority   INTEGER NOT NULL,
    from_month TEXT NOT NULL,  -- with which its months begin, yyyy-mm
    upto_month TEXT NOT NULL,  -- with which they end, yyyy-mm
    whole      INTEGER,  -- in whatever part or in none; NULL when it is not known
    is_several INTEGER NOT NULL,  -- 1 when one may be counted in several parts
    source     TEXT NOT NULL,  -- who counted it, and from what
    PRIMARY KEY (priority, from_month, upto_month),
    FOREIGN KEY (priority) REFERENCES priority(id),
    CONSTRAINT priority_count_period CHECK (from_month <= upto_month)
);

CREATE TABLE priority_driver (
    priority INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- of a driver of its plan
    PRIMARY KEY (priority, position),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE priority_move (
    priority  INTEGER NOT NULL,
    number    INTEGER NOT NULL,  -- 1 for the first
    what      TEXT NOT NULL,  -- moved, ended, taken-out, resumed
    day       INTEGER NOT NULL,  -- days since 1970-01-01
    reason    TEXT NOT NULL,
    year      INTEGER,  -- in which the year begins whose decision brought it; NULL for none
    was_place INTEGER,  -- 1 for the first; NULL where it was not moved
    now_place INTEGER,  -- 1 for the first; NULL where it was not moved
    kept_day  INTEGER NOT NULL,  -- when it was written down, days since 1970-01-01
    PRIMARY KEY (priority, number),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE priority_part (
    priority INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    name     TEXT NOT NULL,
    PRIMARY KEY (priority, position),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE priority_part_count (
    priority   INTEGER NOT NULL,
    from_month TEXT NOT NULL,
    upto_month TEXT NOT NULL,
    part       TEXT NOT NULL,  -- by its name then
    amount     INTEGER NOT NULL,
    PRIMARY KEY (priority, from_month, upto_month, part),
    FOREIGN KEY (priority, from_month, upto_month) REFERENCES priority_count(priority, from_month, upto_month),
    CONSTRAINT priority_part_count_amount CHECK (amount >= 0)
);

CREATE TABLE programme_item (
    id        INTEGER NOT NULL,
    committee INTEGER NOT NULL,
    title     TEXT NOT NULL,
    state     TEXT NOT NULL,  -- booked, deferred, done, withdrawn
    meeting   INTEGER,  -- NULL while it has none
    version   INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (committee) REFERENCES committee(id),
    FOREIGN KEY (meeting) REFERENCES committee_meeting(id)
);
CREATE INDEX programme_item_committee ON programme_item (committee);

CREATE TABLE programme_item_before (
    item          INTEGER NOT NULL,
    number        INTEGER NOT NULL,  -- 1 for the first time
    corrected_day INTEGER NOT NULL,  -- days since 1970-01-01
    person        INTEGER,  -- who put it right; NULL where the program did
    because       TEXT NOT NULL,
    text          TEXT NOT NULL,  -- what it was called
    PRIMARY KEY (item, number),
    FOREIGN KEY (item) REFERENCES programme_item(id),
    FOREIGN KEY (person) REFERENCES person(id)
);
CREATE INDEX programme_item_before_person ON programme_item_before (person);

CREATE TABLE programme_move (
    item     INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    on_day   INTEGER NOT NULL,  -- days since 1970-01-01
    state    TEXT NOT NULL,  -- to which it was moved
    meeting  INTEGER,  -- to which it was moved
    reason   TEXT NOT NULL,
    PRIMARY KEY (item, position),
    FOREIGN KEY (item) REFERENCES programme_item(id),
    FOREIGN KEY (meeting) REFERENCES committee_meeting(id)
);

CREATE TABLE prospect (
    id        INTEGER NOT NULL,
    begun_day INTEGER NOT NULL,  -- from which its first review is counted; days since 1970-01-01
    version   INTEGER NOT NULL,  -- of its words that hold now
    PRIMARY KEY (id)
);

CREATE TABLE prospect_priority (
    prospect INTEGER NOT NULL,
    version  INTEGER NOT NULL,  -- of its words
    priority INTEGER NOT NULL,
    PRIMARY KEY (prospect, version, priority),
    FOREIGN KEY (priority) REFERENCES priority(id),
    FOREIGN KEY (prospect) REFERENCES prospect(id)
);

CREATE TABLE prospect_review (
    id       INTEGER NOT NULL,
    prospect INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    day      INTEGER NOT NULL,  -- days since 1970-01-01
    found    TEXT NOT NULL,  -- as-expected, stronger, weaker, did-not-come, came
    text     TEXT NOT NULL,
    priority INTEGER,  -- that it now is, where it came
    issue    INTEGER,  -- that it now is, where it came
    closes   INTEGER NOT NULL,  -- 1 when it is watched no longer
    kept_day INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    PRIMARY KEY (id),
    FOREIGN KEY (issue) REFERENCES emerging_issue(id),
    FOREIGN KEY (priority) REFERENCES priority(id),
    FOREIGN KEY (prospect) REFERENCES prospect(id),
    CONSTRAINT prospect_review_place CHECK (priority IS NULL OR issue IS NULL)
);
CREATE INDEX prospect_review_prospect ON prospect_review (prospect);

CREATE TABLE prospect_version (
    prospect INTEGER NOT NULL,
    version  INTEGER NOT NULL,  -- 1 for the first
    kept_day INTEGER NOT NULL,  -- on which it was written down; days since 1970-01-01
    reason   TEXT NOT NULL,  -- why it was put right; empty for the first
    name     TEXT NOT NULL,
    sort     TEXT NOT NULL,  -- political, economic, social, technological, environmental, legal, organisational
    text     TEXT NOT NULL,  -- what it may change here
    source   TEXT NOT NULL,  -- where it was read
    address  TEXT NOT NULL,  -- of that on the web; may be empty
    read_day INTEGER NOT NULL,  -- the date of what was read; days since 1970-01-01
    expected TEXT NOT NULL,  -- when it is expected, in words; may be empty
    agency   INTEGER,  -- who watches it; NULL for the partnership as a whole
    seat     INTEGER,  -- who watches it
    months   INTEGER NOT NULL,  -- between one review and the next
    PRIMARY KEY (prospect, version),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (prospect) REFERENCES prospect(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT prospect_version_months CHECK (months BETWEEN 1 AND 60)
);

CREATE TABLE question_answer (
    id           INTEGER NOT NULL,
    question     INTEGER NOT NULL,
    agency       INTEGER NOT NULL,
    seat         INTEGER,  -- NULL where the agency itself is asked
    asked_day    INTEGER NOT NULL,  -- days since 1970-01-01
    due_day      INTEGER NOT NULL,  -- days since 1970-01-01
    state        TEXT NOT NULL,  -- asked, answered, at-meeting, cannot-provide, see-appendix
    answered_day INTEGER,  -- days since 1970-01-01; NULL until it is
    text         TEXT NOT NULL,
    reason       TEXT NOT NULL,  -- why it cannot be provided
    appendix     TEXT NOT NULL,  -- which appendix answers it
    marking      TEXT NOT NULL,
    paragraph    INTEGER NOT NULL,  -- of Schedule 12A, where it is exempt; 0 where it is open
    version      INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (question) REFERENCES inquiry_question(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT question_answer_exempt CHECK ( (paragraph = 0) = (marking = 'PUBLIC' OR marking = 'OFFICIAL'))
);
CREATE INDEX question_answer_agency ON question_answer (agency, state);
CREATE INDEX question_answer_question ON question_answer (question);

CREATE TABLE raised_issue (
    id              INTEGER NOT NULL,
    topic           TEXT NOT NULL,
    ward            TEXT NOT NULL,  -- ONS code; empty where it is of no one ward
    seat            INTEGER,  -- of the member; NULL where several raised it
    raised_day      INTEGER,  -- days since 1970-01-01; NULL where it is not known
    meeting         TEXT NOT NULL,  -- at which it was raised; may be empty
    text            TEXT NOT NULL,  -- in our words
    agency          INTEGER,  -- that promised something
    commitment      TEXT NOT NULL,  -- what was promised; empty where nothing was
    commitment_day  INTEGER,  -- by when, days since 1970-01-01; NULL where no day was given
    version         INTEGER NOT NULL,
    said_due        TEXT NOT NULL DEFAULT '',  -- how it was put where no day was given
    level           TEXT NOT NULL DEFAULT 'unsaid',  -- local, central, unsaid
    promise_state   TEXT NOT NULL DEFAULT 'open',  -- open, done, dropped
    promise_ended   INTEGER,  -- days since 1970-01-01; NULL while open
    promise_outcome TEXT NOT NULL DEFAULT '',  -- what shows it, or why it was dropped
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT raised_issue_promised CHECK (commitment <> '' OR commitment_day IS NULL)
);
CREATE INDEX raised_issue_topic ON raised_issue (topic);

CREATE TABLE rating_round (
    meeting   INTEGER NOT NULL,
    until_day INTEGER NOT NULL,  -- the last day of answers, days since 1970-01-01; shown from the day after
    PRIMARY KEY (meeting),
    FOREIGN KEY (meeting) REFERENCES meeting(id)
);

CREATE TABLE rationale (
    priority  INTEGER NOT NULL,
    name      TEXT NOT NULL,  -- under which the plan explains it; empty when it is the same
    evidence  TEXT NOT NULL,
    structure TEXT NOT NULL,  -- what is there already
    response  TEXT NOT NULL,  -- what worries people here, and what is done
    version   INTEGER NOT NULL,
    PRIMARY KEY (priority),
    FOREIGN KEY (priority) REFERENCES priority(id)
);

CREATE TABLE rationale_citation (
    priority INTEGER NOT NULL,
    citation INTEGER NOT NULL,
    PRIMARY KEY (priority, citation),
    FOREIGN KEY (citation) REFERENCES cited_figure(id),
    FOREIGN KEY (priority) REFERENCES rationale(priority)
);

CREATE TABLE recommendation (
    id            INTEGER NOT NULL,
    committee     INTEGER,  -- NULL where it comes from outside
    inquiry       INTEGER,
    reference     TEXT NOT NULL,
    source        TEXT NOT NULL,  -- who made it, and in what
    text          TEXT NOT NULL,
    made_day      INTEGER NOT NULL,  -- days since 1970-01-01
    addressee     TEXT NOT NULL,  -- responsible-authority, executive, other
    agency        INTEGER NOT NULL,  -- to which it is made
    procedure     TEXT NOT NULL,  -- version of the rules that it follows
    stage         TEXT NOT NULL,  -- awaiting, not-started, in-progress, complete, superseded, rejected
    stage_day     INTEGER NOT NULL,  -- since when; days since 1970-01-01
    response      TEXT,  -- accept, accept-in-part, reject; NULL until there is one
    responded_day INTEGER,  -- days since 1970-01-01; NULL until there is one
    response_text TEXT NOT NULL,
    reason        TEXT NOT NULL,  -- why not, or not all of it
    seat          INTEGER,  -- whose it is to carry out
    due_day       INTEGER,  -- by when it is to be carried out
    evidence      TEXT NOT NULL,  -- that it was carried out
    version       INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (reference),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (committee) REFERENCES committee(id),
    FOREIGN KEY (inquiry) REFERENCES inquiry(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);
CREATE INDEX recommendation_agency ON recommendation (agency, stage);

CREATE TABLE recommendation_action (
    recommendation INTEGER NOT NULL,
    action         INTEGER NOT NULL,
    PRIMARY KEY (recommendation, action),
    FOREIGN KEY (action) REFERENCES planned_action(id),
    FOREIGN KEY (recommendation) REFERENCES recommendation(id)
);
CREATE INDEX recommendation_action_action ON recommendation_action (action);

CREATE TABLE recommendation_before (
    recommendation INTEGER NOT NULL,
    number         INTEGER NOT NULL,  -- 1 for the first time
    corrected_day  INTEGER NOT NULL,  -- days since 1970-01-01
    because        TEXT NOT NULL,
    reference      TEXT NOT NULL,  -- what it said
    source         TEXT NOT NULL,
    text           TEXT NOT NULL,
    made_day       INTEGER NOT NULL,  -- days since 1970-01-01
    addressee      TEXT NOT NULL,  -- responsible-authority, executive, other
    person         INTEGER,  -- NULL where it is not known
    PRIMARY KEY (recommendation, number),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (recommendation) REFERENCES recommendation(id)
);
CREATE INDEX recommendation_before_person ON recommendation_before (person);

CREATE TABLE recommendation_move (
    recommendation INTEGER NOT NULL,
    position       INTEGER NOT NULL,  -- 0 for the first
    action         TEXT NOT NULL,
    on_day         INTEGER NOT NULL,  -- days since 1970-01-01
    procedure      TEXT NOT NULL,  -- version of the rules under which it was made
    PRIMARY KEY (recommendation, position),
    FOREIGN KEY (recommendation) REFERENCES recommendation(id)
);

CREATE TABLE recommendation_step (
    id             INTEGER NOT NULL,
    recommendation INTEGER NOT NULL,
    on_day         INTEGER NOT NULL,  -- days since 1970-01-01
    body           TEXT NOT NULL,  -- which considered it
    outcome        TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (recommendation) REFERENCES recommendation(id)
);
CREATE INDEX recommendation_step_recommendation ON recommendation_step (recommendation, on_day);

CREATE TABLE record_checkpoint (
    sequence  INTEGER NOT NULL,
    at        INTEGER NOT NULL,  -- milliseconds UTC
    chain     BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (sequence)
);

CREATE TABLE record_entry (
    sequence INTEGER NOT NULL,  -- 1 for the first, without a gap
    at       INTEGER NOT NULL,  -- milliseconds UTC, as in the entry
    account  INTEGER NOT NULL,  -- 0 for the program itself, as in the entry
    entry    BLOB NOT NULL,  -- every field in a fixed order
    chain    BLOB NOT NULL,  -- SHA-256 of the chain before and the entry
    mark     BLOB NOT NULL,  -- keyed digest of the chain
    PRIMARY KEY (sequence)
);
CREATE INDEX record_entry_account ON record_entry (account, sequence);

CREATE TABLE record_thing (
    sequence INTEGER NOT NULL,
    kind     INTEGER NOT NULL,  -- as in the entry
    number   INTEGER NOT NULL,  -- as in the entry
    PRIMARY KEY (sequence, kind, number),
    FOREIGN KEY (sequence) REFERENCES record_entry(sequence)
);
CREATE INDEX record_thing_thing ON record_thing (kind, number, sequence);

CREATE TABLE recovery_code (
    account INTEGER NOT NULL,
    digest  BLOB NOT NULL,
    used_at INTEGER,  -- milliseconds UTC; NULL while it is good
    PRIMARY KEY (account, digest),
    FOREIGN KEY (account) REFERENCES account(id)
);

CREATE TABLE reminded_answer (
    reminder INTEGER NOT NULL,
    answer   INTEGER NOT NULL,
    PRIMARY KEY (reminder, answer),
    FOREIGN KEY (answer) REFERENCES question_answer(id),
    FOREIGN KEY (reminder) REFERENCES reminder(id)
);
CREATE INDEX reminded_answer_answer ON reminded_answer (answer);

CREATE TABLE reminded_recommendation (
    reminder       INTEGER NOT NULL,
    recommendation INTEGER NOT NULL,
    PRIMARY KEY (reminder, recommendation),
    FOREIGN KEY (recommendation) REFERENCES recommendation(id),
    FOREIGN KEY (reminder) REFERENCES reminder(id)
);
CREATE INDEX reminded_recommendation_one ON reminded_recommendation (recommendation);

CREATE TABLE reminder (
    id        INTEGER NOT NULL,
    committee INTEGER NOT NULL,
    agency    INTEGER NOT NULL,  -- who was reminded
    sent_day  INTEGER NOT NULL,  -- days since 1970-01-01
    way       TEXT NOT NULL,  -- e-mail, telephone, letter, in-person
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (committee) REFERENCES committee(id)
);
CREATE INDEX reminder_committee ON reminder (committee);

CREATE TABLE report_appendix (
    id                 INTEGER NOT NULL,
    report             INTEGER NOT NULL,
    position           INTEGER NOT NULL,  -- 0 for the first
    number             TEXT NOT NULL,  -- among the papers of the meeting, such as 7.2; may be empty
    title              TEXT NOT NULL,
    paragraph          INTEGER NOT NULL,  -- of Schedule 12A, where it is exempt; 0 where it is as its report
    text               TEXT NOT NULL,
    writer             INTEGER,  -- who wrote it last; NULL where the program did
    version            INTEGER NOT NULL,
    assessment         INTEGER,  -- that it is drawn from; NULL where its words are its own
    assessment_edition INTEGER,  -- NULL where it is drawn from the assessment in work
    matters            TEXT NOT NULL DEFAULT '',  -- the parts that are drawn, one a line; empty for all
    PRIMARY KEY (id),
    UNIQUE (report, position),
    FOREIGN KEY (assessment) REFERENCES assessment(id),
    FOREIGN KEY (assessment_edition) REFERENCES assessment_edition(id),
    FOREIGN KEY (report) REFERENCES committee_report(id),
    FOREIGN KEY (writer) REFERENCES person(id)
);

CREATE TABLE report_clearance (
    report   INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    rule     TEXT NOT NULL,  -- by which it was found: privacy, totals and so on
    place    TEXT NOT NULL,  -- where in the report
    said     TEXT NOT NULL,  -- the finding, word for word
    reason   TEXT NOT NULL,  -- why it may stand
    person   INTEGER NOT NULL,  -- who cleared it
    on_day   INTEGER NOT NULL,  -- days since 1970-01-01
    PRIMARY KEY (report, position),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (report) REFERENCES committee_report(id)
);

CREATE TABLE report_consultee (
    id        INTEGER NOT NULL,
    report    INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first
    name      TEXT NOT NULL,  -- in words
    agency    INTEGER,  -- NULL where it is none that is kept here
    seat      INTEGER,
    state     TEXT NOT NULL,  -- open, asked, answered, not-asked
    asked_day INTEGER,  -- days since 1970-01-01; NULL where they were not asked
    text      TEXT NOT NULL,  -- what they said, or why they were not asked; may be empty
    writer    INTEGER,  -- who wrote it last; NULL where the program did
    version   INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (report, position),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (report) REFERENCES committee_report(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    FOREIGN KEY (writer) REFERENCES person(id),
    CONSTRAINT report_consultee_asked CHECK ((asked_day IS NOT NULL) = (state IN ('asked', 'answered')))
);

CREATE TABLE report_copy (
    edition INTEGER NOT NULL,
    number  INTEGER NOT NULL,  -- printed on it; 1 for the first
    person  INTEGER,  -- to whom it was given
    on_day  INTEGER NOT NULL,  -- days since 1970-01-01
    PRIMARY KEY (edition, number),
    FOREIGN KEY (edition) REFERENCES report_edition(id),
    FOREIGN KEY (person) REFERENCES person(id)
);

CREATE TABLE report_edition (
    id        INTEGER NOT NULL,
    report    INTEGER NOT NULL,
    number    INTEGER NOT NULL,  -- 1 for the first
    day       INTEGER NOT NULL,  -- of publication; days since 1970-01-01
    meeting   INTEGER NOT NULL,  -- day of the meeting; days since 1970-01-01
    title     TEXT NOT NULL,
    publisher TEXT NOT NULL,  -- the council
    committee TEXT NOT NULL,  -- by name
    paragraph INTEGER NOT NULL,  -- of Schedule 12A; 0 where it is open
    ground    TEXT NOT NULL,  -- that paragraph in words; empty where it is open
    changed   TEXT NOT NULL,  -- what is otherwise than in the edition before; empty in the first
    PRIMARY KEY (id),
    UNIQUE (report, number),
    FOREIGN KEY (report) REFERENCES committee_report(id)
);

CREATE TABLE report_edition_named (
    edition          INTEGER NOT NULL,
    document         INTEGER NOT NULL,
    part             TEXT NOT NULL,  -- background-paper, appendix
    document_version INTEGER,  -- that held when it was published; NULL where none was written down
    PRIMARY KEY (edition, document),
    FOREIGN KEY (document) REFERENCES document(id),
    FOREIGN KEY (document_version) REFERENCES document_version(id),
    FOREIGN KEY (edition) REFERENCES report_edition(id)
);
CREATE INDEX report_edition_named_document ON report_edition_named (document);

CREATE TABLE report_edition_part (
    edition  INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    kind     TEXT NOT NULL,  -- particular, section
    name     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (edition, position),
    FOREIGN KEY (edition) REFERENCES report_edition(id)
);

CREATE TABLE report_implication (
    id         INTEGER NOT NULL,
    report     INTEGER NOT NULL,
    position   INTEGER NOT NULL,  -- 0 for the first
    subject    TEXT NOT NULL,
    signer     TEXT NOT NULL,  -- the title of the seat that signs it
    agency     INTEGER,  -- of that seat
    seat       INTEGER,  -- NULL where there is no such seat yet
    answer     TEXT NOT NULL,  -- unanswered, none, some
    text       TEXT NOT NULL,  -- what it means, or why it means nothing
    writer     INTEGER,  -- who answered it
    signed_by  INTEGER,  -- NULL until it is signed
    signed_day INTEGER,  -- days since 1970-01-01; NULL until it is signed
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (report, position),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (report) REFERENCES committee_report(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    FOREIGN KEY (signed_by) REFERENCES person(id),
    FOREIGN KEY (writer) REFERENCES person(id)
);

CREATE TABLE report_link (
    report   INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    name     TEXT NOT NULL,  -- an aim of the council
    answer   TEXT NOT NULL,  -- unanswered, none, some
    text     TEXT NOT NULL,  -- how it is linked, in a sentence; may be empty
    writer   INTEGER,  -- who wrote it last; NULL where the program did
    version  INTEGER NOT NULL,
    PRIMARY KEY (report, position),
    FOREIGN KEY (report) REFERENCES committee_report(id),
    FOREIGN KEY (writer) REFERENCES person(id)
);

CREATE TABLE report_move (
    report    INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first
    action    TEXT NOT NULL,
    on_day    INTEGER NOT NULL,  -- days since 1970-01-01
    person    INTEGER,
    reason    TEXT NOT NULL,
    procedure TEXT NOT NULL,  -- version of the rules under which it was made
    PRIMARY KEY (report, position),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (report) REFERENCES committee_report(id)
);

CREATE TABLE report_named (
    id       INTEGER NOT NULL,
    report   INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    document INTEGER NOT NULL,
    part     TEXT NOT NULL,  -- background-paper, appendix
    number   TEXT NOT NULL,  -- among the papers of the meeting, such as 7.2; may be empty
    place    TEXT NOT NULL,  -- page or paragraph that is meant; empty where it is as the register says
    writer   INTEGER,  -- who wrote it last; NULL where the program did
    version  INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (report, document),
    FOREIGN KEY (document) REFERENCES document(id),
    FOREIGN KEY (report) REFERENCES committee_report(id),
    FOREIGN KEY (writer) REFERENCES person(id)
);
CREATE INDEX report_named_document ON report_named (document);

CREATE TABLE report_section (
    report  INTEGER NOT NULL,
    heading TEXT NOT NULL,
    text    TEXT NOT NULL,
    writer  INTEGER,  -- who wrote it last
    version INTEGER NOT NULL,
    PRIMARY KEY (report, heading),
    FOREIGN KEY (report) REFERENCES committee_report(id),
    FOREIGN KEY (writer) REFERENCES person(id)
);

CREATE TABLE report_template (
    id            INTEGER NOT NULL,
    council       INTEGER NOT NULL,
    name          TEXT NOT NULL,
    edition       INTEGER NOT NULL,  -- 1 for the first
    revenue_pence INTEGER NOT NULL,  -- from which a decision is a key decision; 0 where there is none
    capital_pence INTEGER NOT NULL,
    wards         INTEGER NOT NULL,  -- from how many wards it is one; 0 where there is none
    PRIMARY KEY (id),
    UNIQUE (council, name, edition),
    FOREIGN KEY (council) REFERENCES agency(id)
);

CREATE TABLE report_template_change (
    template INTEGER NOT NULL,
    person   INTEGER,  -- NULL where a file brought it in
    on_day   INTEGER NOT NULL,  -- days since 1970-01-01
    reason   TEXT NOT NULL,  -- may be empty
    PRIMARY KEY (template),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (template) REFERENCES report_template(id)
);

CREATE TABLE report_template_heading (
    template    INTEGER NOT NULL,
    position    INTEGER NOT NULL,  -- 0 for the first
    heading     TEXT NOT NULL,  -- purpose, recommendations, reasons and so on
    title       TEXT NOT NULL,  -- as this council prints it
    is_required INTEGER NOT NULL,  -- 1 where it may not be empty
    PRIMARY KEY (template, heading),
    FOREIGN KEY (template) REFERENCES report_template(id)
);

CREATE TABLE report_template_implication (
    template INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    subject  TEXT NOT NULL,
    signer   TEXT NOT NULL,  -- the title of the seat that signs it
    PRIMARY KEY (template, position),
    FOREIGN KEY (template) REFERENCES report_template(id)
);

CREATE TABLE report_template_listed (
    template INTEGER NOT NULL,
    list     TEXT NOT NULL,  -- consultee: who is usually consulted; link: an aim of the council
    position INTEGER NOT NULL,  -- 0 for the first
    name     TEXT NOT NULL,
    PRIMARY KEY (template, list, position),
    FOREIGN KEY (template) REFERENCES report_template(id)
);

CREATE TABLE report_wording (
    template INTEGER NOT NULL,
    subject  TEXT NOT NULL,  -- of the implication that it answers
    edition  INTEGER NOT NULL,  -- 1 for the first
    from_day INTEGER NOT NULL,  -- days since 1970-01-01
    text     TEXT NOT NULL,
    PRIMARY KEY (template, subject, edition),
    FOREIGN KEY (template) REFERENCES report_template(id)
);

CREATE TABLE reporting_line (
    id        INTEGER NOT NULL,
    reporter  INTEGER NOT NULL,
    hearer    INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first that it reports to
    from_day  INTEGER NOT NULL,  -- days since 1970-01-01
    until_day INTEGER,  -- the last day; NULL while it lasts
    PRIMARY KEY (id),
    FOREIGN KEY (hearer) REFERENCES meeting_group(id),
    FOREIGN KEY (reporter) REFERENCES meeting_group(id),
    CONSTRAINT reporting_line_days CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX reporting_line_hearer ON reporting_line (hearer);
CREATE INDEX reporting_line_reporter ON reporting_line (reporter);

CREATE TABLE seat (
    id         INTEGER NOT NULL,
    agency     INTEGER NOT NULL,
    team       INTEGER,
    title      TEXT NOT NULL,
    role       TEXT NOT NULL,  -- what its holder may do, by policy
    from_day   INTEGER NOT NULL,  -- days since 1970-01-01
    until_day  INTEGER,  -- its last day; NULL while it is there
    hundredths INTEGER NOT NULL,  -- of a full-time equivalent
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (team) REFERENCES team(id),
    CONSTRAINT seat_days CHECK (until_day IS NULL OR until_day >= from_day),
    CONSTRAINT seat_time CHECK (hundredths BETWEEN 0 AND 10000)
);
CREATE INDEX seat_agency ON seat (agency);

CREATE TABLE seat_holder (
    id        INTEGER NOT NULL,
    seat      INTEGER NOT NULL,
    person    INTEGER NOT NULL,
    held_as   TEXT NOT NULL,  -- holder, deputy
    from_day  INTEGER NOT NULL,  -- days since 1970-01-01
    until_day INTEGER,  -- the last day; NULL while it is held
    PRIMARY KEY (id),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT seat_holder_days CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX seat_holder_person ON seat_holder (person);
CREATE INDEX seat_holder_seat ON seat_holder (seat);

CREATE TABLE seat_share (
    seat    INTEGER NOT NULL,
    area    TEXT NOT NULL,  -- ONS code
    percent INTEGER NOT NULL,  -- of the seat's time
    PRIMARY KEY (seat, area),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT seat_share_percent CHECK (percent BETWEEN 1 AND 100)
);

CREATE TABLE session (
    digest    BLOB NOT NULL,  -- of the word in the cookie
    account   INTEGER NOT NULL,
    stage     TEXT NOT NULL,  -- half, full
    seat      INTEGER,  -- the seat worked in
    purpose   TEXT NOT NULL,
    form_word TEXT NOT NULL,  -- what each form of the session carries
    began_at  INTEGER NOT NULL,  -- milliseconds UTC
    seen_at   INTEGER NOT NULL,  -- milliseconds UTC
    proved_at INTEGER NOT NULL,  -- milliseconds UTC of the last password or code given
    PRIMARY KEY (digest),
    FOREIGN KEY (account) REFERENCES account(id),
    FOREIGN KEY (seat) REFERENCES seat(id)
);
CREATE INDEX session_account ON session (account);

CREATE TABLE shown_paper (
    id            INTEGER NOT NULL,
    sort          TEXT NOT NULL,  -- plan, assessment, report
    work          INTEGER NOT NULL,  -- the plan, the assessment or the report that it is an edition of
    edition       INTEGER NOT NULL,  -- of a plan its number, of another paper the edition itself
    number        INTEGER NOT NULL,  -- 1 for the first edition
    corrects      INTEGER,  -- the number of the edition that it corrects; NULL where it corrects none
    title         TEXT NOT NULL,
    body          TEXT NOT NULL,  -- who publishes it
    named         TEXT NOT NULL,  -- the edition, as it is said
    published_day INTEGER NOT NULL,  -- of the paper itself, days since 1970-01-01
    changed       TEXT NOT NULL,  -- what is otherwise than in the one that it corrects; may be empty
    priorities    TEXT NOT NULL,  -- that a plan names, a line each; may be empty
    from_day      INTEGER NOT NULL,  -- from which it is shown, days since 1970-01-01
    put_day       INTEGER NOT NULL,  -- on which it was put on; days since 1970-01-01
    down_day      INTEGER,  -- on which it was taken down, days since 1970-01-01; NULL while it stands
    down_because  TEXT NOT NULL,  -- why, for the partnership; empty while it stands
    down_said     TEXT NOT NULL,  -- a sentence for everybody; may be empty
    version       INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT shown_paper_down CHECK ((down_day IS NULL) = (down_because = ''))
);
CREATE UNIQUE INDEX shown_paper_edition ON shown_paper (sort, work, edition);

CREATE TABLE shown_paper_text (
    paper INTEGER NOT NULL,
    html  BLOB NOT NULL,
    docx  BLOB NOT NULL,
    pdf   BLOB NOT NULL,  -- empty where there was nothing that could set it
    PRIMARY KEY (paper),
    FOREIGN KEY (paper) REFERENCES shown_paper(id)
);

CREATE TABLE sitting (
    id        INTEGER NOT NULL,
    kind      TEXT NOT NULL,  -- committee
    number    INTEGER NOT NULL,  -- of the committee
    seat      INTEGER NOT NULL,  -- whose holder and deputy sit on it
    from_day  INTEGER NOT NULL,  -- days since 1970-01-01
    until_day INTEGER,  -- its last day; NULL while it lasts
    version   INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT sitting_days CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX sitting_of ON sitting (kind, number);
CREATE INDEX sitting_seat ON sitting (seat);

CREATE TABLE source_file (
    id                  INTEGER NOT NULL,
    data_set            TEXT NOT NULL,  -- street, outcomes, stop-and-search, partner
    source              TEXT NOT NULL,  -- the force as in file names, or a partner's data set
    month               TEXT NOT NULL,  -- yyyy-mm
    name                TEXT NOT NULL,  -- as imported, archive and path
    file_sha256         TEXT NOT NULL,  -- of the file's bytes
    facts_sha256        TEXT NOT NULL,  -- of what was read from it
    rows                INTEGER NOT NULL,
    without_place       INTEGER NOT NULL,  -- rows that name no LSOA
    without_coordinates INTEGER NOT NULL,
    repeated_ids        INTEGER NOT NULL,  -- rows after the first with their Crime ID
    segment             TEXT NOT NULL,  -- file of facts
    position            INTEGER NOT NULL,  -- bytes
    length              INTEGER NOT NULL,  -- bytes
    imported_at         INTEGER NOT NULL,  -- milliseconds UTC
    replaced_by         INTEGER,  -- NULL while it is the one that counts
    PRIMARY KEY (id),
    FOREIGN KEY (replaced_by) REFERENCES source_file(id),
    CONSTRAINT source_file_rows CHECK (rows >= 0 AND without_place BETWEEN 0 AND rows AND without_coordinates BETWEEN 0 AND rows)
);
CREATE INDEX source_file_digest ON source_file (file_sha256);
CREATE UNIQUE INDEX source_file_facts ON source_file (data_set, source, month, facts_sha256);

CREATE TABLE source_file_category (
    source_file INTEGER NOT NULL,
    category    TEXT NOT NULL,
    rows        INTEGER NOT NULL,
    PRIMARY KEY (source_file, category),
    FOREIGN KEY (source_file) REFERENCES source_file(id)
);

CREATE TABLE supply (
    id          INTEGER NOT NULL,
    agency      INTEGER NOT NULL,  -- that sends it
    name        TEXT NOT NULL,  -- the set of data
    first_month TEXT NOT NULL,  -- with which its first quarter begins, yyyy-mm
    last_month  TEXT,  -- with which its last quarter begins, yyyy-mm; NULL while it goes on
    due_after   INTEGER,  -- days after the end of the quarter; NULL where no day was agreed
    version     INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (agency, name),
    FOREIGN KEY (agency) REFERENCES agency(id),
    CONSTRAINT supply_days CHECK (due_after IS NULL OR due_after BETWEEN 0 AND 366),
    CONSTRAINT supply_quarters CHECK (last_month IS NULL OR last_month >= first_month)
);

CREATE TABLE supply_delivery (
    supply       INTEGER NOT NULL,
    month        TEXT NOT NULL,  -- with which the quarter begins, yyyy-mm
    received_day INTEGER,  -- days since 1970-01-01; NULL until it came
    plan         INTEGER,  -- that waits for it
    action       INTEGER,  -- that waits for it
    text         TEXT NOT NULL,  -- what was said about it; may be empty
    version      INTEGER NOT NULL,
    PRIMARY KEY (supply, month),
    FOREIGN KEY (action) REFERENCES planned_action(id),
    FOREIGN KEY (plan) REFERENCES plan(id),
    FOREIGN KEY (supply) REFERENCES supply(id),
    CONSTRAINT supply_delivery_waits CHECK (plan IS NULL OR action IS NULL)
);
CREATE INDEX supply_delivery_action ON supply_delivery (action);
CREATE INDEX supply_delivery_plan ON supply_delivery (plan);

CREATE TABLE supply_wait (
    supply   INTEGER NOT NULL,
    month    TEXT NOT NULL,  -- with which the quarter begins, yyyy-mm
    position INTEGER NOT NULL,  -- 0 for the first
    plan     INTEGER,  -- that waits; NULL where an action does
    action   INTEGER,  -- that waits; NULL where a plan does
    PRIMARY KEY (supply, month, position),
    FOREIGN KEY (action) REFERENCES planned_action(id),
    FOREIGN KEY (plan) REFERENCES plan(id),
    FOREIGN KEY (supply, month) REFERENCES supply_delivery(supply, month),
    CONSTRAINT supply_wait_one CHECK ((plan IS NULL) <> (action IS NULL))
);
CREATE INDEX supply_wait_action ON supply_wait (action);
CREATE INDEX supply_wait_plan ON supply_wait (plan);

CREATE TABLE survey (
    id         INTEGER NOT NULL,
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,  -- who asks
    question   TEXT NOT NULL,
    is_several INTEGER NOT NULL,  -- 1 when several answers could be given
    method     TEXT NOT NULL,  -- open, random, quota, panel: how those who answered were found
    area       TEXT NOT NULL,  -- ONS code of the area whose people were asked
    version    INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (title, body)
);

CREATE TABLE survey_answer (
    wave     INTEGER NOT NULL,
    position INTEGER NOT NULL,  -- 0 for the first
    text     TEXT NOT NULL,  -- one of those that could be chosen; never what a person wrote
    topic    TEXT,  -- what it is about; NULL where it is none of the list
    count    INTEGER,  -- who gave it; NULL where only a percentage is known
    percent  REAL,  -- as published; NULL where the count is known
    PRIMARY KEY (wave, position),
    FOREIGN KEY (wave) REFERENCES survey_wave(id),
    CONSTRAINT survey_answer_count CHECK (count IS NULL OR count >= 0),
    CONSTRAINT survey_answer_number CHECK ((count IS NULL) <> (percent IS NULL)),
    CONSTRAINT survey_answer_percent CHECK (percent IS NULL OR (percent >= 0 AND percent <= 100))
);

CREATE TABLE survey_group (
    wave      INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first
    part      TEXT NOT NULL,  -- age, sex, ward: by what those who answered are told apart
    name      TEXT NOT NULL,  -- of the group; the ONS code of a ward
    answered  INTEGER NOT NULL,  -- how many of it
    residents INTEGER,  -- how many of it live there; NULL for a ward, whose are held
    PRIMARY KEY (wave, position),
    FOREIGN KEY (wave) REFERENCES survey_wave(id),
    CONSTRAINT survey_group_answered CHECK (answered >= 0)
);

CREATE TABLE survey_wave (
    id            INTEGER NOT NULL,
    survey        INTEGER NOT NULL,
    from_day      INTEGER,  -- days since 1970-01-01; NULL where it is not known
    until_day     INTEGER,  -- days since 1970-01-01; NULL where it is not known
    base          INTEGER,  -- how many answered; NULL where it is not known
    design_effect REAL,  -- how many times the variance without weights; NULL without weights
    weighting     TEXT NOT NULL,  -- how answers were weighted; may be empty
    source        TEXT NOT NULL,  -- where the numbers are from; may be empty
    version       INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (survey) REFERENCES survey(id),
    CONSTRAINT survey_wave_base CHECK (base IS NULL OR base > 0),
    CONSTRAINT survey_wave_days CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day),
    CONSTRAINT survey_wave_effect CHECK (design_effect IS NULL OR design_effect > 0)
);
CREATE INDEX survey_wave_survey ON survey_wave (survey);

CREATE TABLE survey_wave_before (
    wave          INTEGER NOT NULL,
    number        INTEGER NOT NULL,  -- 1 for the first time
    corrected_day INTEGER NOT NULL,  -- days since 1970-01-01
    because       TEXT NOT NULL,  -- what was wrong
    person        INTEGER,  -- who put it right; NULL where the program did
    from_day      INTEGER,  -- what it said, as in survey_wave
    until_day     INTEGER,
    base          INTEGER,
    design_effect REAL,
    weighting     TEXT NOT NULL,
    source        TEXT NOT NULL,
    answers       TEXT NOT NULL,  -- a line each, as they are typed: docs/consultation.md
    answered_by   TEXT NOT NULL,  -- who answered, a line each, as they are typed
    PRIMARY KEY (wave, number),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (wave) REFERENCES survey_wave(id)
);
CREATE INDEX survey_wave_before_person ON survey_wave_before (person);

CREATE TABLE team (
    id     INTEGER NOT NULL,
    agency INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (agency) REFERENCES agency(id)
);

CREATE TABLE team_name (
    team     INTEGER NOT NULL,
    name     TEXT NOT NULL,
    from_day INTEGER NOT NULL,  -- days since 1970-01-01
    PRIMARY KEY (team, from_day),
    FOREIGN KEY (team) REFERENCES team(id)
);

CREATE TABLE topic_harm (
    topic    TEXT NOT NULL,
    citation INTEGER NOT NULL,
    PRIMARY KEY (topic, citation),
    FOREIGN KEY (citation) REFERENCES cited_figure(id)
);

CREATE TABLE training (
    id        INTEGER NOT NULL,
    account   INTEGER NOT NULL,
    passed_on INTEGER NOT NULL,  -- days since 1970-01-01
    lapses_on INTEGER NOT NULL,  -- the last day on which it counts
    PRIMARY KEY (id),
    FOREIGN KEY (account) REFERENCES account(id),
    CONSTRAINT training_days CHECK (lapses_on >= passed_on)
);
CREATE INDEX training_account ON training (account);

CREATE TABLE training_count (
    session   INTEGER NOT NULL,
    position  INTEGER NOT NULL,  -- 0 for the first
    name      TEXT NOT NULL,  -- of an agency or a group, never of a person
    agency    INTEGER,  -- where it is one
    count     INTEGER,  -- people; NULL where they were not counted
    exactness TEXT NOT NULL,  -- unknown, exact, about, more
    PRIMARY KEY (session, position),
    FOREIGN KEY (agency) REFERENCES agency(id),
    FOREIGN KEY (session) REFERENCES training_session(id),
    CONSTRAINT training_count_count CHECK (count IS NULL OR count >= 0),
    CONSTRAINT training_count_known CHECK ((exactness = 'unknown') = (count IS NULL))
);

CREATE TABLE training_session (
    id            INTEGER NOT NULL,
    topic         TEXT NOT NULL,
    strand        TEXT,  -- pursue, prevent, protect, prepare; NULL where it is of none
    tier          TEXT NOT NULL,  -- may be empty
    provider      INTEGER,  -- that gives it
    outside       TEXT NOT NULL,  -- a body outside that gives it; may be empty
    audience      TEXT NOT NULL,  -- members, officers, professionals, public
    audience_said TEXT NOT NULL,  -- which professional group, or whom else; may be empty
    standing      TEXT NOT NULL,  -- planned, held, cancelled
    planned_day   INTEGER,  -- days since 1970-01-01; NULL where no day is set
    held_day      INTEGER,  -- days since 1970-01-01; NULL until it was held, or where it is not known
    why           TEXT NOT NULL,  -- it was cancelled; empty otherwise
    duty          INTEGER,  -- for which it is evidence
    note          TEXT NOT NULL,  -- may be empty
    version       INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (duty) REFERENCES duty(id),
    FOREIGN KEY (provider) REFERENCES agency(id),
    CONSTRAINT training_session_held CHECK (standing = 'held' OR held_day IS NULL),
    CONSTRAINT training_session_provider CHECK (provider IS NULL OR outside = ''),
    CONSTRAINT training_session_why CHECK ((standing = 'cancelled') = (why <> ''))
);

CREATE TABLE undertaking (
    id       INTEGER NOT NULL,
    meeting  INTEGER NOT NULL,
    form     TEXT NOT NULL,  -- action, commitment, ask
    seat     INTEGER NOT NULL,
    text     TEXT NOT NULL,
    due_day  INTEGER,  -- days since 1970-01-01; NULL where none was given
    said_due TEXT NOT NULL,  -- how it was put where no day was given; else empty
    state    TEXT NOT NULL,  -- open, done, dropped
    ended_on INTEGER,  -- days since 1970-01-01; NULL while open
    evidence TEXT NOT NULL,  -- what shows that it was done, or why it was dropped
    version  INTEGER NOT NULL,
    level    TEXT NOT NULL DEFAULT 'unsaid',  -- local, central, unsaid
    is_whole INTEGER NOT NULL DEFAULT 0,  -- 1 where it is for all of the partnership
    term     TEXT NOT NULL DEFAULT 'unsaid',  -- short, medium, long, unsaid
    PRIMARY KEY (id),
    FOREIGN KEY (meeting) REFERENCES meeting(id),
    FOREIGN KEY (seat) REFERENCES seat(id),
    CONSTRAINT undertaking_ended CHECK ((state = 'open') = (ended_on IS NULL))
);
CREATE INDEX undertaking_meeting ON undertaking (meeting);
CREATE INDEX undertaking_seat ON undertaking (seat);

CREATE TABLE undertaking_area (
    undertaking INTEGER NOT NULL,
    area        TEXT NOT NULL,  -- ONS code; none where it is for all, or where nobody said
    PRIMARY KEY (undertaking, area),
    FOREIGN KEY (undertaking) REFERENCES undertaking(id)
);

CREATE TABLE undertaking_before (
    undertaking   INTEGER NOT NULL,
    number        INTEGER NOT NULL,  -- 1 for the first time
    corrected_day INTEGER NOT NULL,  -- days since 1970-01-01
    person        INTEGER,  -- who put it right; NULL where the program did
    because       TEXT NOT NULL,
    text          TEXT NOT NULL,  -- what it said
    PRIMARY KEY (undertaking, number),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (undertaking) REFERENCES undertaking(id)
);
CREATE INDEX undertaking_before_person ON undertaking_before (person);

CREATE TABLE undertaking_due (
    undertaking INTEGER NOT NULL,
    position    INTEGER NOT NULL,  -- 0 for the first
    was_day     INTEGER,  -- due until then; NULL where no day had been given
    was_said    TEXT NOT NULL,  -- how it was put where no day had been given
    reason      TEXT NOT NULL,  -- why it was moved; may be empty where there was no day
    kept_day    INTEGER NOT NULL,  -- when it was moved, days since 1970-01-01
    person      INTEGER,  -- who moved it; NULL where the program did
    PRIMARY KEY (undertaking, position),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (undertaking) REFERENCES undertaking(id)
);
CREATE INDEX undertaking_due_person ON undertaking_due (person);

CREATE TABLE undertaking_hand (
    undertaking INTEGER NOT NULL,
    position    INTEGER NOT NULL,  -- 0 for the first
    from_group  INTEGER NOT NULL,
    to_group    INTEGER NOT NULL,  -- that of the latest has it
    handed_day  INTEGER NOT NULL,  -- days since 1970-01-01
    reason      TEXT NOT NULL,
    person      INTEGER,  -- who did it; NULL where the program did
    PRIMARY KEY (undertaking, position),
    FOREIGN KEY (from_group) REFERENCES meeting_group(id),
    FOREIGN KEY (person) REFERENCES person(id),
    FOREIGN KEY (to_group) REFERENCES meeting_group(id),
    FOREIGN KEY (undertaking) REFERENCES undertaking(id)
);
CREATE INDEX undertaking_hand_from ON undertaking_hand (from_group);
CREATE INDEX undertaking_hand_person ON undertaking_hand (person);
CREATE INDEX undertaking_hand_to ON undertaking_hand (to_group);

CREATE TABLE upkeep (
    id       INTEGER NOT NULL,
    deed     TEXT NOT NULL,  -- backup, restore-drill
    on_day   INTEGER NOT NULL,  -- days since 1970-01-01
    noted_by INTEGER NOT NULL,
    noted_at INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (id),
    FOREIGN KEY (noted_by) REFERENCES account(id)
);
