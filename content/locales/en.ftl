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
error-language-authors-word = The author has already said which language this message is in.
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
    /phrases – phrases for meetings, in both languages
    /why – where a text comes from
    /unsend – take back a message of yours
    /settings – your languages, your room
    /room – where your messages go
    /lang – say which language a message is in
    /language – the language you read
    /interface – the language I speak to you
    /privacy – what to know before you write
    /mydata – everything stored about you
    /forgetme – leave, and erase your data
help-coordinator = /invite – invite clinicians to your team
help-cards = /guide add – write a guidance card for your institution
help-administrator = /admin – institutions, teams, rooms and invites
help-policy = /policy – which services translate, and what may leave

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
settings-written = You write: { $languages }.
# The items of that list. $times: of how many messages the person said so.
written-pinned = { $language } (pinned)
written-confirmed = { $language } ({ $times ->
        [one] confirmed once
       *[other] confirmed { $times } times
    })
written-nothing = I do not know yet what you usually write. I learn it only from what you confirm.
written-why = This helps me to tell similar languages apart. Each message is still read for itself; what you read and the language I speak to you stay as they are.
written-choose = What do you usually write?
button-settings-reading = What I read
button-settings-interface = What you speak to me
button-settings-room = Another room
button-settings-written = What I write
# $language: its own name.
button-written-pin = Pin { $language }
button-written-unpin = Unpin { $language }
button-written-forget = Forget { $language }
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

## What may leave

# "Outside": beyond the institutions' own machines. "Names": whatever may tell who somebody is.
policy-which-room = Which room?
policy-of-room = How texts in the room { $room } are translated
policy-of-institution = { $institution }
policy-providers = Services, in this order: { $providers }.
policy-may-leave = Texts may go to services outside.
policy-may-not-leave = Texts stay on our own machines.
policy-rule-mask = Where somebody may be named: services outside get the text without it.
policy-rule-on-device = Where somebody may be named: only our own machines translate it.
policy-rule-refuse = Where somebody may be named: no service outside gets it. If our own have not translated it by then, the original is delivered.
policy-institution-binds = This holds in every room that a team of this institution is in.
policy-in-force = Used in this room, as the strictest of all allows: { $providers }.
policy-in-force-nothing = In this room nothing is translated, because there is no service that all allow. Everybody gets the original.
policy-provider-unknown = This service is not switched on here.
policy-last-provider = One service has to stay.
button-policy-rooms = All rooms
button-policy-provider-on = Allow { $provider }
button-policy-provider-off = Without { $provider }
button-policy-provider-first = { $provider } first
button-policy-let-leave = Let texts leave
button-policy-keep = Keep texts here
button-policy-rule-mask = Names: leave them out
button-policy-rule-on-device = Names: our machines only
button-policy-rule-refuse = Names: never outside

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
# Of a message in two languages, one of which no engine could translate.
relay-mark-part-original = ⚠ Part of this text is in the original: it could not be translated ({ $source }→{ $target }).
# Under a translation that is shown although something looks different.
relay-mark-check = ⚠ Please compare with the original: { $checks }
button-original = Original
button-doubtful = Doubtful translation
button-problem = Problem
relay-nobody-else = Kept, but there is nobody else in this room yet. Whoever joins later will not see it.
# The language of one message: asked of its author, said with /lang or by a reader.
lang-question = Which language is this message in?
lang-unsure = I read this as { $language }. Is that right?
lang-unknown = I could not tell the language of this message, so it arrived as you wrote it. Which one is it?
lang-kept = Thank you. This message is in { $language }.
lang-anew = Thank you. I read this message as { $language } now, and its readers get it translated anew.
lang-no-message = Please write a message first, or answer the one you mean with /lang.
button-lang-right = Yes
button-lang-other = Another language
button-lang-wrong = Wrong language?
# To the author, when a reader ($name) says so.
notice-language-corrected = { $name } says that I took this message for the wrong language. Its readers now have it translated anew. If that is not right, please answer your message with /lang.
# $languages lists languages by name.
relay-sent-in-the-original = A translation into { $languages } did not pass the safety check, so these colleagues got your original text. If you edit your message and say it in other words, they get the new version.
relay-edit-unknown = I cannot find the message you edited, so nobody saw the change. Please send it as a new message.
relay-kind-not-carried = I can pass on text only, for now. This message was not passed on to anybody.
# $checks lists what differed. The refused translation follows below it.
relay-doubtful = ⚠ This machine translation is doubtful ({ $checks }). Do not act on it without the original:
relay-problem-reported = Thank you. The author has been told that this message may be unclear.
relay-problem-known = You have reported this message already. The author knows.
# Goes to the author of a message, as an answer to it. $name: the reader who pressed Problem.
notice-problem = { $name } finds this message unclear as readers of { $language } get it. Please write it in other words, or ask what was unclear.
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
erased-memory-pairs = • { $count ->
        [one] one translation of your messages that nobody had approved
       *[other] { $count } translations of your messages that nobody had approved
    }
kept-pairs-from-messages = • { $count ->
        [one] one approved translation of what you wrote, no longer linked to you
       *[other] { $count } approved translations of what you wrote, no longer linked to you
    }, since others rely on it
kept-approved-pairs = • { $count ->
        [one] one translation you approved, without your name
       *[other] { $count } translations you approved, without your name
    }, since others rely on it
kept-approved-terms = • { $count ->
        [one] one agreed term you approved, without your name
       *[other] { $count } agreed terms you approved, without your name
    }, since others rely on it

## What a reader finds wrong

# The small line under a copy whose translation a person corrected.
relay-corrected = corrected
# In place of a message that its author took back and that Telegram did not let us delete.
relay-taken-back = The author took this message back.
# The answer to the button "Problem" under a copy.
problem-question = What is the matter with this text?
button-unclear = Unclear
button-propose = Wrong: I propose a text
button-why = Where this comes from
# $language: the language of the copy, by name.
correction-send-text =
    Please send me, as your next message, how the whole text should read. Language: { $language }.

    It goes to the author and to colleagues who can judge both languages, not to the room. /cancel leaves it as it is.
correction-no-translation = This copy shows the author’s own words. If something is wrong with them, please answer the message.
correction-too-long = This text has { $length } characters; at most { $limit } are possible here. Please shorten it and send it again, or send /cancel.
correction-same = That is how the text reads already. Please send what it should say, or send /cancel.
correction-message-changed = The message has changed since you read it, so your text was not passed on. Please look at the new version.
# $reviewers: how many colleagues were asked to decide.
correction-proposed =
    Thank you. Your text went to the author, and { $reviewers ->
        [0] nobody here can judge both languages yet: the author knows.
        [one] one person can decide about it.
       *[other] { $reviewers } people can decide about it.
    } It was not passed on to the room.
correction-edit-too-late = Your text was passed on as it was, so nobody saw the change. To propose another text, please press “Problem” again.
correction-cancelled = Cancelled. What you write now goes to your colleagues again.
# Goes to the author and to reviewers, with the texts below it. $name: who proposes; $language: of the copies.
notice-correction-proposed = { $name } proposes another text for the readers of this message. Language: { $language }.
# Headings above texts. $language: what the author wrote in.
correction-original = Original ({ $language }):
correction-now = What they read now:
correction-text = Proposed:
# $checks: names of checks.
correction-checks-found = ⚠ Please compare closely: { $checks }
correction-others-decide = A colleague who can judge both languages decides about it.
button-correction-approve = Approve
button-correction-reject = Reject
correction-reject-question = Would you like to say why?
button-reject-silently = Reject without a reason
button-reject-with-reason = Reject, and say why
correction-send-reason = Please send me the reason as your next message. The colleague who proposed it and the author get it. /cancel leaves everything as it is.
correction-approved = Approved. Every copy in this language is being changed, and this room remembers the translation.
correction-rejected = Rejected. Nothing changes.
correction-outdated = This proposal is out of date: the message has changed, or too much time has passed. Nothing was changed.
correction-approved-before = A colleague has approved it already.
correction-rejected-before = A colleague has rejected it already.
correction-decided = This has been decided already.
# $name: who decided.
correction-is-approved = ✓ Approved by { $name }
correction-is-rejected = Rejected by { $name }
correction-is-outdated = Out of date: there is nothing to decide any more.
correction-reason = The reason:
# $name: who decided; $proposer: who proposed; $language: of the copies.
notice-correction-approved = { $name } approved the text that { $proposer } proposed for your message. Everybody who reads it in this language sees it now: { $language }.
notice-correction-approved-yours = { $name } approved your text. Everybody who reads this message in this language sees it now: { $language }. Thank you.
notice-correction-rejected = { $name } rejected the text that { $proposer } proposed for your message ({ $language }). Nothing changes.
notice-correction-rejected-yours = { $name } did not approve the text you proposed ({ $language }). Nothing changes.
notice-correction-outdated = Your proposal for this message ({ $language }) is out of date, because the message has changed. Please look at the new version.
erased-corrections = • { $count ->
        [one] one text you proposed, or a reason you gave
       *[other] { $count } texts you proposed, or reasons you gave
    }

## Where a text comes from

why-how = To see where a text comes from, please answer that message with /why: a colleague’s message, or one of your own.
why-unknown = I can only say where messages between colleagues come from. Please answer one of those with /why.
why-no-translation = This is the author’s own text. There is nothing to translate back.
# $percent: how sure we are of the language.
why-language = Written in: { $language } ({ $percent }% sure)
why-language-unknown = The language it is written in was not recognised.
# $languages: further languages of the same message.
why-parts = Partly also in: { $languages }
# A heading. $readers: how many copies.
why-readers = { $language } · { $readers ->
        [one] one reader
       *[other] { $readers } readers
    }
why-engine = Machine translation: { $provider }. No person has looked at it.
# $languages: between the two.
why-pivot = By way of: { $languages }
why-version = Version: { $version }
why-approved = A person approved this translation.
why-approved-by = { $name } approved this translation on { DATETIME($date, dateStyle: "medium") }.
why-corrected = A reader corrected this translation, and a colleague approved the correction.
why-corrected-by = Corrected: proposed by { $proposer }, approved by { $name } on { DATETIME($date, dateStyle: "medium") }.
why-original = These are the author’s own words: no translation was good enough to be shown.
why-as-written = These are the author’s own words.
# $terms: pairs such as "stroke → AVC".
why-terms = Agreed terms used: { $terms }
why-checks-nothing = The safety checks found nothing. They do not notice every mistake.
why-finding = ⚠ Please compare: { $check }
# $detail: the values in question.
why-finding-detail = ⚠ Please compare: { $check } ({ $detail })
why-not-checked = Not checked in this language: { $checks }
# $reason: one of the why-outcome messages.
why-attempt = Tried without success: { $provider } ({ $reason })
why-outcome-failed = it failed
why-outcome-checks-failed = it did not pass the safety check
why-outcome-unsupported-pair = it does not know these languages
why-outcome-too-long = the text is too long for it
why-outcome-time-out = no answer in time
why-outcome-rate-limited = it was overloaded
why-outcome-unavailable = it could not be reached
why-outcome-invalid-answer = its answer was no translation
why-outcome-identifiers-kept-on-device = the text may name somebody, so it was not sent there
why-outcome-identifiers-refused = the text may name somebody, so nobody outside got it
why-outcome-not-screened = whether the text names somebody could not be checked, so nobody outside got it
# $kinds: a list of identifier messages, here and below.
why-masked = Not shown to { $provider }: { $kinds }
why-found = What seemed to name somebody: { $kinds }
button-translate-back = Translate back
# Above a text that a machine translated back.
why-back = Translated back by machine, as a hint only. A back-translation that looks right does not prove that the translation is right:
why-back-failed = The text could not be translated back just now.

## Taking back

# $kinds: a list of identifier messages.
notice-identifiers = This message seems to contain { $kinds }. Everybody in the room can read it.
identifier-email = an e-mail address
identifier-bank-account = a bank account
identifier-passport = a passport number
identifier-date-of-birth = a date of birth
identifier-medical-record = a medical record number
identifier-national-id = a national identity number
identifier-payment-card = a payment card
identifier-phone = a phone number
identifier-address = a home address
identifier-name = a patient’s name
identifier-unscreened = a long part that I could not check for names
button-take-back = Take it back
button-keep = Keep
unsend-kept = Kept as it is.
unsend-how = To take a message back, please answer your own message with /unsend.
unsend-unknown = I can only take back messages that you wrote to your colleagues here. Please answer one of those with /unsend.
unsend-before = You have taken this message back already.
unsend-under-way = Your message is being taken back. I will tell you how it went.
unsend-nobody = Your message is taken back. Nobody had received it.
# $readers: how many had it, or would have got it.
notice-taken-back = Taken back: removed for { $removed } of { $readers }.
taken-back-not-everywhere = It could not be removed for: { $kept }. Please speak to these colleagues if it matters.

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
notice-problem-with-announcement = { $name } finds your announcement unclear as readers of { $language } get it. Please ask what was unclear, or say it in other words.
# Looking after an announcement on its way, and its report. $sent and $all: readers.
broadcast-over = This announcement is not on its way, or it is not one of yours to look after: there is nothing to pause, stop or show.
broadcast-paused = Announcement to the room { $room }, paused: { $sent } of { $all } sent. Nothing more leaves until you press Go on.
broadcast-stopping = Announcement to the room { $room }, stopping: { $sent } of { $all } sent.
broadcast-cancelled = Announcement to the room { $room }, stopped: { $sent } of { $all } sent. What was sent stays.
broadcast-count-not-sent = Not sent: { $count }
# Readers pressed the button; of how many to whom it was sent.
broadcast-count-acknowledged = Read and understood, as readers said themselves: { $count } of { $sent }
broadcast-report-institutions = By institution:
button-broadcast-pause = Pause
button-broadcast-resume = Go on
button-broadcast-cancel = Stop for good
button-broadcast-report = Update
button-broadcast-picture = Picture
button-broadcast-table = Table (CSV)
# Under each copy; first person or neutral, as in the language.
button-acknowledge = Read and understood
button-acknowledged = ✓ Read and understood
# An answer to the reader's own copy.
broadcast-reminder = Reminder: { $name } asks you to press the button below once you have read and understood this announcement.
broadcast-picture-failed = The picture could not be drawn. The report in words and the table are here all the same.
# The picture's title.
broadcast-picture-title = Announcement · { $room }
broadcast-table-caption = { $count ->
        [one] One reader
       *[other] { $count } readers
    }. Times are UTC. “Sent” means that Telegram took it. Names are those of your own institution.
broadcast-table-name = Name
broadcast-table-institution = Institution
broadcast-table-team = Team
broadcast-table-language = Language
broadcast-table-state = State
broadcast-table-repeated = Perhaps twice
broadcast-table-sent = Sent at
broadcast-table-acknowledged = Read and understood at
# The state of one reader's copy, in the table.
broadcast-state-pending = waiting
broadcast-state-sent = sent
broadcast-state-refused = refused
broadcast-state-failed = failed
broadcast-state-cancelled = not sent
# Parts of a bar in the picture.
broadcast-part-acknowledged = read and understood
broadcast-part-sent = sent
broadcast-part-unconfirmed = sent, not confirmed yet
broadcast-part-pending = waiting
broadcast-part-refused = refused or failed
broadcast-part-cancelled = not sent
erased-acknowledgements = • { $count ->
        [one] that you have read and understood one announcement
       *[other] that you have read and understood { $count } announcements
    }
erased-broadcasts = • { $count ->
        [one] the text of one announcement or draft of yours
       *[other] the texts of { $count } announcements or drafts of yours
    }, with the translations
# Whom a draft is for. $who: everybody, or teams, roles and languages by name.
broadcast-for = For: { $who } ({ $readers ->
        [one] one person
       *[other] { $readers } people
    })
broadcast-for-everybody = everybody in the room
broadcast-for-picked = { $people ->
        [one] one chosen person
       *[other] { $people } chosen people
    }
broadcast-audience-empty = Nobody fits this choice at the moment, so there is nobody to send it to. Nothing was sent. Please change whom it is for.
button-broadcast-who = For whom?
button-broadcast-everybody = Everybody in the room
button-broadcast-by-team = By team
button-broadcast-by-role = By role
button-broadcast-by-language = By language
button-broadcast-by-person = Choose people
button-broadcast-more-people = More people
# What goes out where nobody approved a text, and whether it rings at night.
broadcast-how = What should readers get in whose language nobody has approved the text? And may it ring in their night (21:00–7:00)? Otherwise it arrives there without a sound.
button-broadcast-how = How it is sent
button-broadcast-missing-ask = Ask me when I send it
button-broadcast-missing-machine = Machine translation, marked as such
button-broadcast-missing-original = My own text for them
button-broadcast-quiet = No sound at night
button-broadcast-ring = Urgent: sound at night too
# Above each text of a trial that only the author sees.
broadcast-test = TEST · { $language } · only you see this
button-broadcast-test = Test: to me only
button-broadcast-later = Send later
broadcast-which-day = On which day should it be sent?
broadcast-which-hour = { $day }: at what time?
broadcast-whose-clock = { $day }, { $time }: by whose clock?
# $zone: for example Asia/Qatar.
button-broadcast-my-clock = Mine ({ $zone })
button-broadcast-each-clock = Each reader’s own
broadcast-scheduled = It will be sent on { $day } at { $time } ({ $zone }), to everybody it is for then, in the language they read then. /drafts shows what is waiting.
broadcast-scheduled-each = It will be sent on { $day } at { $time } by the clock of each reader’s team, in the language they read then. /drafts shows what is waiting.
broadcast-unscheduled = It is no longer going to be sent by itself. The draft is open again.
button-broadcast-unschedule = Do not send it then
broadcast-hour-skipped = There is no { $time } in { $zone } on that day: the clocks go forward. Please choose another time.
broadcast-hour-twice = { $time } comes twice in { $zone } on that day: the clocks go back. Please choose another time.
broadcast-hour-over = { $time } is over already in { $zone }. Nothing was scheduled. Please choose a later time.
broadcast-hour-too-far = { $time } in { $zone } is more than { $days } days ahead. Please choose an earlier day.
broadcast-hour-unknown = I cannot read that day and time. Please choose them with the buttons.
# $room: the announcement’s.
broadcast-held = Your announcement to the room { $room } could not be sent at its time, because you cannot send to that room any more, or nobody fits your choice. Nobody got it. /drafts shows it.
broadcast-held-unapproved = Your announcement to the room { $room } was not sent at its time: by now there are texts that nobody has approved. Nobody got it. /drafts shows it.
# $name: the colleague.
broadcast-was-taken-over = { $name } has taken over your draft of an announcement to the room { $room }, and goes on with it.
broadcast-own-draft-first = You are working on another draft. Please send, schedule or discard it first: /broadcast shows it.
broadcast-drafts = Drafts for your rooms:
broadcast-no-drafts = There are no drafts for your rooms. /broadcast begins one.
broadcast-draft-line = { $number } · { $room } · { $name }
broadcast-scheduled-line = { $number } · { $room } · { $name } · to be sent { $when } ({ $zone })
broadcast-held-line = { $number } · { $room } · { $name } · not sent { $when } ({ $zone })
button-broadcast-open = Open { $number }
button-broadcast-take = Take over { $number }
button-broadcast-stop = Do not send { $number }
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
check-opposites = before and after, start and stop, high and low
check-drugs = drug names and allergies
check-terms = agreed terms
check-literals = links and addresses
check-formatting = formatting
check-masks = links, names or codes
# Where a translation comes from.
provider-on-device = on-device
provider-short-answers = short list
provider-libretranslate = LibreTranslate
provider-google = Google
provider-deepl = DeepL
provider-microsoft = Microsoft Translator
provider-mymemory = MyMemory

## Guidance

guide-menu =
    What makes working together across hospitals succeed. Choose a topic, or ask in your own words, for example:
    /guide How do we earn a new partner’s trust?
# $days: how long a question is kept.
guide-nothing = I have no card for that. If you like, I keep your question for the curators, without whatever could identify someone, for { $days } days. Or choose a topic:
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
button-guide-more = More
button-guide-cards = All
# $title: the title of a card.
button-guide-offer = Guidance: { $title }
# The topics of the menu.
guide-group-principles = The principles
guide-group-differences = Where we differ
guide-group-partnership = Partnership
guide-group-talking = Talking together
guide-group-deciding = Deciding together
guide-group-lasting = Making it last
guide-group-others = Other cards
# Cards of the reader’s own institution.
guide-group-own = Our own
# $days: how long it is kept.
guide-question-kept = Thank you. The curators get your question without whatever could identify someone. It is deleted after { $days } days.
guide-question-gone = I do not have your question any more. Please ask it again with /guide.
guide-no-words = This card has no words to say.
# $title: the title of a card.
guide-related = Related to “{ $title }”:
guide-nothing-related = No other card is named as related.
guide-vote-helped = Noted: this helped. Thank you. You can change it any time.
guide-vote-did-not-help = Noted: this did not help. Thank you, that helps the curators. You can change it any time.
# $count: how many people it would reach.
guide-share-question = { $count ->
        [one] Share “{ $title }” with one person in { $room }? They get it in their language.
       *[other] Share “{ $title }” with { $count } people in { $room }? Each gets it in their own language.
    }
guide-shared = { $count ->
        [one] On its way to one person in { $room }.
       *[other] On its way to { $count } people in { $room }.
    }
guide-not-shared = Not shared.
guide-share-nobody = There is nobody else in { $room } yet.
# Above a card that a colleague shared.
guide-shared-heading = { $name } shared a card with the room
guide-weekly-heading = Your card of the week
# $day: a date, written out.
weekly-started = You get a card every Monday at 9:00, the first one on { $day }. /guide weekly stops it.
weekly-stopped = You get no more cards of the week.
phrases-menu = What is often said in meetings, in your language and your partners’. Choose a topic:
phrases-draft = Draft: no person has reviewed these phrases yet. Take them as suggestions.
phrases-topic-unknown = There is no such topic. /phrases shows all topics.
# The topics of the phrases.
phrases-topic-greeting = Greeting
phrases-topic-repeating = Asking to repeat
phrases-topic-clarifying = Making sure
phrases-topic-agreeing = Agreeing
phrases-topic-disagreeing = Disagreeing
phrases-topic-time = Dates and times
phrases-topic-numbers = Numbers
phrases-topic-documents = Documents
phrases-topic-privacy = Privacy
phrases-topic-technical = Sound and picture
phrases-topic-interpreting = With interpreters
phrases-topic-delays = Delays
phrases-topic-apologising = Apologising
phrases-topic-thanking = Thanking
phrases-topic-handing-over = Handing over
phrases-topic-closing = Closing
# Under a card that an institution wrote for itself.
guide-own-of = A card of { $institution }, for its own people.
# $title, $summary: how many characters; $sections: the names of the sections, listed.
guide-own-how =
    Send the card as one message: the title on the first line (at most { $title } characters), then a summary (at most { $summary }). If you like, add sections, each under its name on a line of its own: { $sections }.

    Only your institution finds it. It is a draft until another coordinator has reviewed it. /cancel stops.
guide-own-cancelled = Then no card. Your next message goes to the room as usual.
guide-own-edit-with-button = This became a card, and the card stays as it is. Its button Edit changes it.
guide-own-remove-question = Remove “{ $title }”? Nobody will find it any more.
guide-own-removed = The card is removed.
guide-own-incomplete = A card needs a title on the first line and a summary after it. Please send it again.
# $length: how many characters it has; $limit: how many fit.
guide-own-title-too-long = The title has { $length } characters; at most { $limit } fit. Please send the card again, shorter.
guide-own-summary-too-long = The summary has { $length } characters; at most { $limit } fit. Please send the card again, shorter.
guide-own-too-long = The sections together have { $length } characters; at most { $limit } fit. Please send the card again, shorter.
guide-own-no-team = You are in no team, so there is no institution to write a card for.
guide-own-not-by-author = These words are yours, so somebody else has to review them.
guide-own-changed = The card has changed since you saw it. Please read it again first.
# A button that strangers see when they type the assistant’s name into a chat.
inline-for-members = For members only: how to join
# Short: three or four of these stand in a row.
button-guide-short = Shorter
button-guide-say = Words to say
button-guide-share = Share
button-guide-related = Related
button-guide-helped = 👍
button-guide-did-not-help = 👎
button-guide-back = Back
button-question-keep = Keep my question for the curators
button-weekly-start = A card every Monday
button-weekly-stop = No more weekly cards
button-share-cancel = Cancel
button-phrases = Phrases for meetings
button-phrases-topics = All topics
button-own-edit = Edit
button-own-review = I reviewed it
button-own-remove = Remove
# $count: how many people.
button-share-send = Share with { $count }
# Lines of what was erased, and what was not.
erased-guidance = { $count ->
        [one] • one question or rating of a guidance card
       *[other] • { $count } questions or ratings of guidance cards
    }
erased-own-cards = { $count ->
        [one] • one guidance card you wrote, which nobody had reviewed
       *[other] • { $count } guidance cards you wrote, which nobody had reviewed
    }
kept-own-cards = { $count ->
        [one] • one guidance card you wrote: a colleague reviewed it, and it belongs to your institution
       *[other] • { $count } guidance cards you wrote: colleagues reviewed them, and they belong to your institution
    }

## The command menu

command-start = Where you are
command-help = What I can do
command-guide = Guidance on working together
command-phrases = Phrases for meetings, in both languages
command-why = Where a text comes from
command-unsend = Take back a message of yours
command-settings = Your languages and your room
command-broadcast = Announce something to a room
command-drafts = Announcements being written or waiting
command-invite = Invite clinicians to your team
command-admin = Institutions, teams, rooms and invites
command-policy = Which services translate, and what may leave
command-language = The language you read in
command-lang = Say which language a message is in
command-interface = The language I speak to you
command-room = The room you write to
command-mydata = Everything stored about you
command-forgetme = Leave, and erase your data
command-privacy = What is stored, and where
