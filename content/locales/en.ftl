### English: the source of all other languages.
###
### For translators
### - Write as a clinician would to a colleague: short, warm, plain. No exclamation marks, no jargon, no flags.
### - Keep what stands in { } and commands such as /help exactly as they are; move them to where your language wants them.
### - "team", "room", "invite" are everyday words here: choose one word each and keep to it.
### - Buttons (ids that begin with "button-") should stay under about 30 characters.

## Errors

# The fallback for a mistake that has no message of its own.
error-user = That did not work. Please check what you sent and try again.
error-not-allowed = Your role does not allow this. If you need it, please ask your coordinator or an administrator.
# All that a person without an invite ever hears from us.
error-not-a-member =
    Hello. Common Ground connects hospital teams that work together across languages.

    It is open by invitation only. Please ask the coordinator of your team for an invite link, then open the link on this device.
error-not-found = I could not find that. It may have been removed, or it belongs to another team.
error-invite-invalid =
    This invite does not work any more. It may have expired, been used up or been withdrawn, or part of the link may be missing.

    Please ask the colleague who sent it for a new one.
error-invalid-input = I could not read that. Please check it and try again.
error-no-room =
    You are not in a room yet, so there is nobody to pass your messages on to.

    Please ask an administrator to add your team to a room.
error-joining-over = This step is over. To join, please open your invite link again.
error-language-first = Please choose the language you want to read first.
# $value is what the person typed.
error-language-unknown = I do not know a language called “{ $value }”. Please write its name or its code, for example: Português or pt.
# $value is what the person typed.
error-time-zone-unknown = I do not know the time zone “{ $value }”. Please write it as region and city, for example: Asia/Qatar
error-name-invalid = This name cannot be used. A name has 1 to 120 characters, on one line, without the sign “|”.
error-name-taken = The name “{ $name }” is taken already. Please choose another one.
# $numbers is a list such as "#3, #5".
error-name-ambiguous = There are several called “{ $name }”: { $numbers }. Please write the number instead, for example #3.
error-institution-unknown = There is no institution called “{ $name }”. /admin shows them all.
error-team-unknown = There is no team called “{ $name }”. /admin shows them all.
error-room-unknown = There is no room called “{ $name }”. /admin shows them all.
error-room-not-yours = Your team is not in that room any more. /room shows your rooms.
error-role-unknown = I do not know the role “{ $value }”. Please write one of: { $roles }.
error-invite-unknown = There is no invite number { $number }. /admin shows the invites that still work.
# The answer to a button that is too old, or not meant for this person.
button-expired = This button no longer works. Please use the newest message, or send /start.
unknown-command = I do not know this command. /help shows what I can do.

## Joining

# $team, $institution: where the invite leads.
joining-welcome = Welcome. You are invited to the team { $team } of { $institution }.
# $team: the team they are in now and would leave.
joining-leaves = You are in the team { $team } now. If you go on, you leave it and its rooms.
joining-choose-language =
    In which language would you like to read messages?

    You can write in any language, and you can change this later.
joining-more-languages = Please choose the language you want to read. If yours is missing, choose the nearest one: after joining, /language takes any language by name.
joining-language-chosen = You will read messages in { $language }.
joining-already-in = You are in the team { $team } already. There is nothing more to do.
joining-done =
    You are in. Welcome to the team { $team }.

    Write to me here as you would write to a colleague. I pass your words on to the partner teams, each in their own language, and bring you their answers.
button-more-languages = More languages
button-accept = I understand – join
button-other-language = Choose another language

## Privacy

# Shown before joining and by /privacy. $days: how long texts are kept.
privacy-notice =
    Before you write here, please know:

    • This is for teams talking to teams. It is not for patients, and not for emergencies. In an emergency, phone.
    • Telegram carries and stores these messages. They are not end-to-end encrypted.
    • Leave names out. Do not write anything that tells who a patient is.
    • Translations can be wrong. Confirm every dose against the original before you act on it.
    • We keep messages for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. /mydata shows what is stored about you, /forgetme erases it.

## Start and help

# $team and $institution: their own; $room: where their messages go; $teams: the teams in that room.
home-member =
    You are in the team { $team } of { $institution }.

    What you write here goes to the room { $room }, with these teams: { $teams }.

    /help shows what else I can do.
home-without-room = You are in the team { $team } of { $institution }.
home-administrator = You are an administrator. /admin shows how to set up institutions, teams, rooms and invites.
help-member =
    Write to me as you would write to a colleague. The partner teams read it in their own language.

    /guide – guidance on working together
    /settings – your languages, your room
    /room – where your messages go
    /language – the language you read
    /interface – the language I speak to you
    /privacy – what to know before you write
    /mydata – everything stored about you
    /forgetme – leave, and erase your data
help-coordinator = /invite – invite clinicians to your team
help-administrator = /admin – institutions, teams, rooms and invites

## Languages

# The names of languages come translated. Never mix up the three: what one reads, what one writes, what I speak.
language-now =
    You read messages in { $reading }. Choose another language here, or write it, for example: /language Português

    You can write in any language. The language I speak to you is { $interface }; /interface changes it.
language-changed = From now on you read messages in { $reading }. The language I speak to you is still { $interface }; /interface changes it.
interface-now = I speak { $interface } to you. Which language would you like? What you read stays in { $reading }.
interface-changed = From now on I speak { $interface } to you. Messages still reach you in { $reading }; /language changes that.
# $value is what the person asked for, $languages the list of those we have.
interface-not-available = I do not speak { $value } yet. I speak: { $languages }.

## Rooms

settings-languages = You read { $reading }, and I speak { $interface } to you. You can write in any language.
settings-team = Your team: { $team }, { $institution }
settings-room = Your messages go to the room { $room }.
button-settings-reading = What I read
button-settings-interface = What you speak to me
button-settings-room = Another room
room-now = Your messages go to the room { $room }, with these teams: { $teams }.
room-switch = You are in several rooms. Choose the one that your messages go to:
room-switched = From now on your messages go to the room { $room }, with these teams: { $teams }.

## Your data

mydata-caption = Everything that is stored about you. The file can be opened with any text editor.
forgetme-question =
    Do you want to leave, and have your data erased?

    Your name, the number of your Telegram account and your language choices are erased, and you will not get any more messages. Copies that Telegram has already delivered stay with those who received them. This cannot be undone.
forgetme-cancelled = Nothing was erased. You are still in.
forgetme-erased = Erased:
forgetme-kept = Kept, and why:
forgetme-done = You have left. Thank you for having been here. With a new invite you can always come back.
# For somebody whom the operator's settings name as an administrator.
forgetme-administrator = The settings of this service name your account as an administrator, so writing to me again will make you a member again.
button-forget = Yes, erase my data
button-cancel = No, go back
# The lines of the report. $count: how many.
erased-profile = • your name, the number of your Telegram account, your choices
kept-member-number = • your number and your team, so that earlier messages still show which team they came from
kept-audit = • { $count ->
        [one] { $count } entry in the record
       *[other] { $count } entries in the record
    } of who did what, by number and without your name, so that decisions about care teams stay accountable

## Roles

role-clinician = clinician
role-coordinator = coordinator
role-administrator = administrator

## Invites

# The link follows on a line of its own. $number identifies the invite.
invite-made-clinicians =
    Invite { $number } for clinicians of the team { $team }.

    It works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, for up to { $uses ->
        [one] { $uses } person
       *[other] { $uses } people
    }. Please send the link only to people of this team:
# $role: for example "coordinator".
invite-made-staff =
    Invite { $number } for one { $role } of the team { $team }.

    It works once, within { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }. Please send the link only to the person it is meant for:
invite-no-team = You are not in a team yourself. Please use: /admin invite <team>
invite-revoked = Invite { $number } for the team { $team } does not work any more. Whoever joined with it stays in.
button-revoke = Withdraw this invite

## Administration

admin-help =
    /admin institution <name>
    /admin team <institution> | <team> | <language> | <time zone>
    /admin room <name> | <team>, <team>
    /admin invite <team> [| role]
    /admin revoke <number of the invite>

    Instead of a name you can write a number, such as #3.
admin-expected-institution =
    I expected the name of an institution, for example:
    /admin institution West Hospital
admin-expected-team =
    I expected four values with “|” between them: institution, name of the team, language, time zone. For example:
    /admin team West Hospital | Cardiology | English | America/Los_Angeles
admin-expected-room =
    I expected the name of a room, then “|” and its teams. For example:
    /admin room Heart room | Cardiology, Heart centre
admin-expected-invite =
    I expected a team and, if it is not for clinicians, a role. For example:
    /admin invite Cardiology
    /admin invite Cardiology | coordinator
admin-expected-revoke =
    I expected the number of an invite, for example:
    /admin revoke 12
admin-institution-made = The institution { $name } is set up (#{ $number }). Next: /admin team
admin-team-made = The team { $name } is set up (#{ $number }): { $language }, { $zone }. Next: /admin room, then /admin invite
admin-room-made = The room { $name } is set up (#{ $number }) with these teams: { $teams }.
admin-room-extended = These teams are now in the room { $name } (#{ $number }): { $teams }.
admin-institutions = Institutions
admin-teams = Teams
admin-rooms = Rooms
# $zone: the time zone of the times in this list.
admin-invites = Invites that still work (times in { $zone })
admin-nothing = Nothing is set up yet. Begin with an institution, for example: /admin institution West Hospital
# One line for each; $number is the number to refer to it by.
admin-line-institution = #{ $number } { $name }
admin-line-team = #{ $number } { $name }, { $institution }: { $language }, { $zone }, { $members ->
        [one] { $members } member
       *[other] { $members } members
    }
admin-line-room = #{ $number } { $name }: { $teams }
admin-line-room-empty = #{ $number } { $name }: no teams yet
admin-line-invite = { $number } { $team }, { $role }: { $uses ->
        [one] { $uses } use
       *[other] { $uses } uses
    } left, until { DATETIME($expires, dateStyle: "medium", timeStyle: "short") }

## Relayed messages

# The line above every message: who wrote it. The names are shown as they are.
relay-header = { $name } · { $team }, { $institution }
relay-header-without-team = { $name }
relay-former-member = Someone who has left
# The small line under a translated message. $source and $target are language codes such as PT and EN.
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · approved by a person
relay-edited = edited
# Under an original that was not translated.
relay-mark-no-engine = ⚠ Original text: no { $source }→{ $target } translation is available here.
relay-mark-engine-failed = ⚠ Original text: the { $source }→{ $target } translation failed.
# $checks lists what differed, such as "numbers and units".
relay-mark-checks-failed = ⚠ Original text: the { $source }→{ $target } translation did not pass the safety check ({ $checks }).
relay-mark-language-unknown = ⚠ Original text: the language was not recognised.
# Under a translation that is shown although something looks different.
relay-mark-check = ⚠ Please compare with the original: { $checks }
button-original = Original
button-doubtful = Doubtful translation
button-problem = Problem
relay-nobody-else = Kept, but there is nobody else in this room yet. Whoever joins later will not see it.
# $languages lists languages by name.
relay-sent-in-the-original = A translation into { $languages } did not pass the safety check, so these colleagues got your original text. If you edit your message and say it in other words, they get the new version.
relay-edit-unknown = I cannot find the message you edited, so nobody saw the change. Please send it as a new message.
relay-kind-not-carried = I can pass on text only, for now. This message was not passed on to anybody.
# $checks lists what differed. The refused translation follows below it.
relay-doubtful = ⚠ This machine translation is doubtful ({ $checks }). Do not act on it without the original:
relay-problem-reported = Thank you. The author has been told that this message may be unclear.
relay-problem-known = You have reported this message already. The author knows.
# Goes to the author of a message, as an answer to it. $name: the reader who pressed Problem.
notice-problem = { $name } finds this message, as it arrived in their language, unclear or wrong. Please write it in other words, or ask what was unclear.
error-message-erased = This message is not stored any more.
# What the person sent could not be handled after several tries.
error-gave-up = Something went wrong on our side, and what you sent was not passed on. It is kept, and the operator can see it. Please send it again, or reach your colleagues another way.
erased-messages = • { $count ->
        [one] the text of one message you wrote
       *[other] the texts of { $count } messages you wrote
    }, with the translations
erased-deliveries = • the record of { $count ->
        [one] one message you received
       *[other] { $count } messages you received
    }
kept-copies-in-telegram = • the copies in your colleagues’ chats: they are in Telegram, and we cannot take them back
kept-approved-pairs = • { $count ->
        [one] one translation you approved, without your name
       *[other] { $count } translations you approved, without your name
    }, since others rely on it

## Broadcast

# One line of /help, for those who may announce something to a whole room.
help-broadcast = /broadcast – an announcement to a whole room, to each person in their language
broadcast-choose-room = Which room is your announcement for?
# $limit: characters. The text itself comes as the person's next message.
broadcast-send-text =
    An announcement to the room { $room }, for { $readers ->
        [one] one person
       *[other] { $readers } people
    }.

    Please send me the text as your next message: text only, up to { $limit } characters. You will see it in every language before anything is sent.

    /cancel leaves.
broadcast-send-new-text =
    Please send me the new text as your next message, up to { $limit } characters. It is translated anew, and what you approved has to be approved again.

    /cancel leaves it as it is.
# $language: by name.
broadcast-send-translation =
    Please send me the text in this language as your next message: { $language }. It will be shown as approved by a person.

    /cancel leaves it as it is.
broadcast-nobody = There is nobody else in the room { $room } yet, so there is nobody to send an announcement to.
broadcast-too-long = This text has { $length } characters; an announcement has at most { $limit }. It was not taken, and nobody got it. Please shorten it and send it again.
broadcast-room-gone = You cannot send announcements to that room, or not any more. /cancel ends the draft, /broadcast begins a new one.
broadcast-draft-gone = This draft is not here any more: it was sent or discarded, or left for more than a week. /broadcast begins a new one.
broadcast-changed = The draft has changed since this was shown. /broadcast shows how it reads now.
broadcast-edit-too-late = This announcement has been sent or discarded already. Nobody saw your change.
broadcast-nothing-to-cancel = There is nothing to cancel.
broadcast-discarded = The draft is discarded. Nothing was sent.
broadcast-preview = Announcement to the room { $room }, for { $readers ->
        [one] one person
       *[other] { $readers } people
    }. Not sent yet.
# $readers: how many read the author's own words. The text follows on a line of its own.
broadcast-your-text = Your text ({ $language }) · { $readers ->
        [one] one reader
       *[other] { $readers } readers
    }
broadcast-language-unknown = language not recognised
# $status: one of the broadcast-status messages. The text follows on a line of its own.
broadcast-section = { $language } · { $readers ->
        [one] one reader
       *[other] { $readers } readers
    } · { $status }
broadcast-status-machine = machine translation, not approved
broadcast-status-approved = approved by a person
broadcast-status-original = no translation: they get your text
broadcast-status-doubtful = the translation did not pass the safety check: they get your text. The doubtful translation:
# $languages: a list of languages by name.
broadcast-unapproved =
    Nobody has approved the text in: { $languages }.

    These readers would get a machine translation, marked as one, or your own text where there is no translation. Send all the same?
broadcast-already = This announcement is on its way already. It is sent once only.
button-broadcast-approve = Approve: { $language }
button-broadcast-edit = Edit: { $language }
button-broadcast-rewrite = Change my text
button-broadcast-send = Send ({ $readers })
button-broadcast-send-all = Send all the same
button-broadcast-back = Back to the preview
button-broadcast-discard = Discard
# The line above every copy: who announces it.
broadcast-header = Announcement · { $name } · { $team }, { $institution }
broadcast-header-without-team = Announcement · { $name }
broadcast-mark-not-approved = ⚠ Original text: there is no approved translation into your language.
tag-approved-by-a-person = approved by a person
# While it goes out. "Sent" is what Telegram took; never say "read" or "received".
broadcast-progress = Announcement to the room { $room }, on its way: { $sent } of { $all } sent.
broadcast-report = Announcement to the room { $room }, finished: { $sent } of { $all } sent.
broadcast-count-waiting = Still to be sent: { $count }
broadcast-count-refused = Refused by Telegram (blocked, or the account is gone): { $count }
broadcast-count-failed = Failed: { $count }
broadcast-count-repeated = Perhaps sent twice: { $count }
broadcast-count-left = Left before it was sent: { $count }
broadcast-report-languages = By language:
broadcast-report-teams = By team:
# $name: a language, or a team with its institution.
broadcast-report-line = { $name }: { $sent } of { $all } sent
broadcast-report-more = … and { $count } more
broadcast-report-meaning = “Sent” means that Telegram took it. Nobody can tell who has read it. Whoever refused it gets it if they come back within seven days.
# Goes to the author. $name: the reader who pressed Problem.
notice-problem-with-announcement = { $name } finds your announcement, as it arrived in their language, unclear or wrong. Please ask what was unclear, or say it in other words.
erased-broadcasts = • { $count ->
        [one] the text of one announcement or draft of yours
       *[other] the texts of { $count } announcements or drafts of yours
    }, with the translations
kept-copies-of-broadcasts = • the copies of your announcements in your colleagues’ chats: they are in Telegram, and we cannot take them back

## Translation

# What a safety check looked at, as it stands in a list: "numbers and times".
check-empty = missing text
check-untranslated = untranslated words
check-repeated = repeated words
check-cut-off = missing end
check-length = missing or added sentences
check-numbers = numbers
check-units = units
check-times = dates and times
check-frequency = how often
check-language = language
check-negation = “not”
check-laterality = left and right
check-comparators = at least and at most
check-drugs = drug names
check-terms = agreed terms
check-literals = links and addresses
check-masks = links, names or codes
# Where a translation comes from.
provider-on-device = on-device
provider-short-answers = short list
provider-libretranslate = LibreTranslate
provider-google = Google

## Guidance

guide-menu =
    What makes working together across hospitals succeed. Choose a card, or ask in your own words, for example:
    /guide How do we earn a new partner’s trust?
guide-nothing = I have no card for that. These are the cards I have:
guide-no-cards = There are no cards here yet.
guide-card-unknown = There is no such card, or not any more. /guide shows all cards.
# Under a question that somebody wrote to colleagues.
guide-offer = There is a guidance card on this. Only you see this message.
# Under every card that is not reviewed.
guide-state-draft = Draft: no person has reviewed this card yet.
# $name: the reviewer; $date: the day, written out.
guide-state-reviewed = Reviewed by { $name }, { $date }.
# Under a translation whose English source has changed.
guide-state-outdated = ⚠ May be out of date: the English card has changed since.
# $wanted, $shown: names of languages.
guide-fallback = ⚠ Not available in { $wanted } yet. Shown in { $shown }.
# The headings of a card.
guide-section-why = Why
guide-section-do = What helps
guide-section-avoid = What to avoid
guide-section-say = Words to say
guide-section-reflect = Questions to reflect on
guide-sources = Sources
button-guide-more = Read more
button-guide-cards = All cards
# $title: the title of a card.
button-guide-offer = Guidance: { $title }

## The command menu

command-start = Where you are
command-help = What I can do
command-guide = Guidance on working together
command-settings = Your languages and your room
command-broadcast = Announce something to a room
command-invite = Invite clinicians to your team
command-admin = Institutions, teams, rooms and invites
command-language = The language you read in
command-interface = The language I speak to you
command-room = The room you write to
command-mydata = Everything stored about you
command-forgetme = Leave, and erase your data
command-privacy = What is stored, and where
