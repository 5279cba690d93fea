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
    /status – who has a message
    /settings – your languages, your room, how you see messages, quiet hours
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
display-translation = Messages in other languages: you see the translation; the original is one tap away.
display-both = Messages in other languages: you see the translation and, below it, the original.
display-original = Messages in other languages: you see the original; the translation is one tap away.
display-from-now-on = This holds for what comes from now on.
button-display-translation = Show the translation
button-display-both = Show both
button-display-original = Show the original
button-settings-display = How I see messages
# $from and $until: times of day. $team: whose clock it is.
quiet-on = Quiet hours: { $from } to { $until }, by the clock of { $team }. Messages then arrive without a sound; urgent announcements still ring.
quiet-off = Quiet hours: off. Messages may make a sound at any time.
quiet-no-team = Quiet hours go by the clock of your team, and you are in no team yet.
quiet-how = For other hours write, for example: /quiet 20-6. To have none: /quiet off
quiet-unknown = I do not understand these hours. Please write them like this: /quiet 22-7, or /quiet off.
button-quiet = { $from } to { $until }
button-quiet-off = No quiet hours
button-settings-quiet = Quiet hours
room-shown = The room { $room }, with these teams: { $teams }.
room-own-team = What somebody writes here also reaches the colleagues in their own team, each in their language.
room-others-only = What somebody writes here reaches the other teams only, not the colleagues in their own.
button-room-own-team = Own team gets it too
button-room-others-only = Other teams only
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
# The line below it, where the author forwarded the text. $name: a person, a group or a channel.
relay-forwarded = Forwarded from { $name }
relay-forwarded-unknown = Forwarded; it is not known from whom
relay-former-member = Someone who has left
relay-part = ({ $number }/{ $count })
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
button-translation = Translation
button-doubtful = Doubtful text
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
button-lang-wrong = Language?
# To the author, when a reader ($name) says so.
notice-language-corrected = { $name } says that I took this message for the wrong language. Its readers now have it translated anew. If that is not right, please answer your message with /lang.
# $languages lists languages by name.
relay-sent-in-the-original = A translation into { $languages } did not pass the safety check, so these colleagues got your original text. If you edit your message and say it in other words, they get the new version.
relay-edit-unknown = I cannot find the message you edited, so nobody saw the change. Please send it as a new message.
# $kind says what the person sent: one of the kind-… messages below.
relay-kind-not-carried = I cannot pass this on ({ $kind }). Nobody else has seen it. If it matters, please say it in words.
# The answer to a photo, a file or the like while a draft waits for words.
draft-wants-a-text = I am waiting for a text, so this was not passed on to anybody. Please send the words, or /cancel first.
# In the place of an attachment that Telegram did not take.
attachment-missing = ⚠ Telegram did not deliver this here: { $kind }.
attachment-missing-in-album = ⚠ Telegram did not deliver this here: { $kind } ({ $number } of { $count }).
# The author is told once a message. $missing and $count are numbers.
notice-attachment-missing = Telegram did not take what you attached ({ $kind }), so there are readers who got only the words and a note. Please send it again.
notice-attachments-missing-in-album = { $missing } of the { $count } attachments of this message could not be sent, so there are readers who got a note instead. Please send what is missing again.
# What can be attached, and what cannot be passed on.
kind-photo = photo
kind-video = video
kind-document = document
kind-voice = voice message
kind-audio = audio file
kind-animation = animation
kind-sticker = sticker
kind-video-note = video message
kind-location = location
kind-venue = place
kind-contact = contact
kind-poll = poll
kind-dice = dice
kind-game = game
kind-story = story
kind-invoice = invoice
kind-paid-media = paid media
kind-giveaway = giveaway
kind-checklist = checklist
kind-live-location = live location
kind-other = this kind of message
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

## Reactions, quotations and pins

# One sign and how often colleagues gave it. Several stand in a line, with a dot between them.
notice-reactions = { $sign } { $count }
# Below a passage that the author of an answer quotes, in a language that the reader does not read. $language: by name.
relay-quoted-in = quoted in { $language }
error-reply-room-left = Your answer was not passed on: you are not in the room of that message any more. To write to your current room, please send it as a new message, not as an answer.
error-edit-room-left = Your change was not passed on: you are not in the room of that message any more, and its readers keep the text as it was. To take the message back, answer it with /unsend.
# To whoever pinned a message, where I am not allowed to.
notice-pin-refused = I could not pin that message in every group: in at least one of them I am not allowed to. An administrator of the group can give me the right to pin messages.
unpin-how = To unpin a message in every chat, please answer it with /unpin.
unpin-unknown = I can only unpin messages of your own rooms. Please answer one of those with /unpin.
# $chats: in how many chats it may be pinned.
unpin-under-way = The message is being unpinned in { $chats ->
        [one] one chat
       *[other] { $chats } chats
    }.
erased-reactions = { $count ->
        [one] • one reaction to a message
       *[other] • { $count } reactions to messages
    }

## How a message stands

# To the author, as an answer to their message. "Delivered" is what Telegram took; never say "read" or "received" here.
notice-arrived = Delivered to { $reached } of { $places } teams. Not delivered to:
arrived-nowhere = Not delivered to anybody so far:
# $reasons: a list of the refusal messages.
arrived-missing = { $team } ({ $reasons })
arrived-if-back = If they can be reached again within seven days, they get it. Until then, please reach them another way if it matters.
arrived-everywhere = { $places ->
        [one] Delivered now.
       *[other] Delivered to all { $places } teams now.
    }
# $date: when it was written.
status-heading-own = How your message of { DATETIME($date, dateStyle: "medium", timeStyle: "short") } stands. “Delivered” means that Telegram took it; whether it was read, nobody can see.
status-heading = How the message of { DATETIME($date, dateStyle: "medium", timeStyle: "short") } stands. “Delivered” means that Telegram took it; whether it was read, nobody can see.
status-teams = Delivered to { $reached } of { $places } teams.
status-nobody = There was nobody else in the room to deliver it to.
status-team = { $team } · { $institution }
status-group = the group { $group }
status-no-team = Others
# $having: how many people or groups have it, of $of.
status-place = { $name }: { $having } of { $of }
# $state: one of the next messages, or a refusal; $who: names, or how many.
status-line = { $state }: { $who }
status-delivered = delivered
status-earlier = shows an earlier version
status-waiting-turn = on its way
status-waiting-telegram = waiting, Telegram asks us to slow down
status-waiting-net = waiting, Telegram cannot be reached
status-waiting-again = being tried again
status-cancelled = no longer on its way
# Why Telegram did not take it; also in brackets after the name of a team.
refusal-blocked = the assistant is blocked
refusal-kicked = the assistant was removed from the group
refusal-deactivated = the Telegram account was deleted
refusal-not-started = the assistant was never started
refusal-chat-not-found = the chat does not exist any more
refusal-group-deactivated = the group was closed
refusal-topic-closed = the topic is closed
refusal-topic-gone = the topic was deleted
refusal-no-rights = the assistant may not write there
refusal-forbidden = refused by Telegram
refusal-failed = sending failed
# $marks: language codes, and that it may be there twice.
status-name = { $name } ({ $marks })
status-repeated = perhaps twice
status-more = { $count } more
# $languages: language codes.
status-count = { $count } ({ $languages })
status-if-back = Whoever could not be reached gets it if they can be reached again before { DATETIME($date, dateStyle: "medium", timeStyle: "short") }.
status-too-late = Whoever could not be reached does not get it any more: that was more than seven days ago. Please send it again if it still matters.
status-page = Page { $page } of { $pages }
status-no-message = You have not written anything in this room yet. To ask about another message, please answer it with /status.
status-unknown = I can only say how messages between colleagues stand. Please answer one of those with /status.
status-announcement = An announcement has a report of its own: please ask whoever sent it.
status-taken-back = This message was taken back.
button-status-again = Look again
button-status-next = Next page

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

    Please send me the text as your next message: up to { $limit } characters. You will see it in every language before anything is sent.

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
broadcast-part-refused = refused
broadcast-part-failed = failed
broadcast-part-repeated = perhaps twice
broadcast-part-acknowledged-earlier = confirmed an earlier text
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
# Correcting and withdrawing what was sent. $readers: who has a copy, or is to get one.
broadcast-correct-text =
    Please send me the corrected text as your next message, up to { $limit } characters. Nobody sees it before you have looked at it in every language.

    To put only one language right, press “Back to the preview”. /cancel leaves the announcement as it is.
broadcast-preview-correction = Correction of your announcement to the room { $room }, for { $readers ->
        [one] one person
       *[other] { $readers } people
    }. Nothing has changed yet.
broadcast-correcting-now = The copies are being corrected, and everybody who had the earlier text is told. A new report follows.
broadcast-nothing-to-correct = This announcement has no text any more: it was withdrawn or erased.
# $name: the colleague.
broadcast-correction-elsewhere = { $name } is correcting this announcement at this moment. /drafts shows it, and there you can take it over.
broadcast-correction-same = It says the same as before, so nothing was changed.
broadcast-correction-as-it-was = A correction goes at once to everybody who has the announcement. Here that cannot be chosen otherwise.
# Under a copy, and in the report. $time: an hour and a day.
broadcast-mark-corrected = ✎ Corrected at { $time }
broadcast-corrected-at = Corrected at { $time }
# An answer to the reader’s own copy.
broadcast-was-corrected = { $name } has corrected this announcement. Please read it again, and press the button below once you have read and understood it.
broadcast-correcting = Announcement to the room { $room }, being corrected: { $sent } of { $all } sent.
broadcast-withdrawing = Announcement to the room { $room }, being withdrawn.
broadcast-withdrawn = Announcement to the room { $room }, withdrawn.
broadcast-count-outdated = Still show the earlier text: { $count }
broadcast-count-removed = Removed from chats: { $count }
broadcast-count-kept = Could not be removed, or may still be there: { $count }
broadcast-count-acknowledged-earlier = Had confirmed the earlier text, not yet the new one: { $count }
# Goes to the author. $name: the colleague.
broadcast-corrected-by = { $name } has corrected your announcement to the room { $room }. A new report follows.
broadcast-withdrawn-by = { $name } has withdrawn your announcement to the room { $room }. A new report follows.
broadcast-withdraw-question = Withdraw this announcement? Its text is erased, nothing more is sent, and I remove every copy that Telegram lets me remove; others are replaced by a line that says so. This cannot be undone.
broadcast-withdrawing-now = The announcement is being withdrawn. The report will say what could be removed.
broadcast-withdrawn-already = This announcement was withdrawn before.
broadcast-cancel-question = Stop this announcement for good? Whoever has it keeps it; nobody else will get it. This cannot be undone.
broadcast-cancelling-now = It is being stopped. The report will say who has it.
button-broadcast-correct = Correct
button-broadcast-withdraw = Withdraw
button-broadcast-withdraw-now = Yes, withdraw it
button-broadcast-cancel-now = Yes, stop for good
button-broadcast-keep = Leave it
button-broadcast-correct-send = Correct ({ $readers })
# Asking a colleague to look at one language. $language: by name; $name: a colleague.
broadcast-review-choose = Who should look at the text in { $language }? These colleagues read it.
broadcast-review-nobody = Nobody in this room who reads { $language } can be asked: it needs a coordinator, or a member of a team of that language.
broadcast-review-request = { $name } asks you to look at an announcement to the room { $room } before it is sent. First comes the original text, then the text in { $language }.
broadcast-review-question = Does the text in { $language } say the same as the original? Your name stands for it if you approve it or write a better one.
broadcast-review-approved = { $name } has approved the text in { $language } of your announcement to the room { $room }.
broadcast-review-edited = { $name } has written the text in { $language } of your announcement to the room { $room }, and stands for it.
broadcast-review-declined = { $name } cannot look at the text in { $language } of your announcement to the room { $room }. You can ask somebody else.
broadcast-review-over = There is nothing to look at here any more: the text was changed, sent, or decided about already.
broadcast-review-thanks = Thank you. The text in { $language } is approved under your name.
broadcast-review-write = Please send me the better text in { $language } as your next message. /cancel leaves it as it is.
broadcast-review-declining = Thank you for telling us. Somebody else can be asked.
broadcast-asked = asked to look at it: { $name }
button-broadcast-ask = Ask a reviewer: { $language }
button-broadcast-open-preview = Show the preview
button-review-approve = Approve
button-review-edit = Write a better text
button-review-decline = Not me
erased-reviews = • { $count ->
        [one] that you were asked to look at one text
       *[other] that you were asked to look at { $count } texts
    }
# A text that was approved for something similar. $percent: how much alike.
broadcast-suggestion = Approved before for a similar text, { $percent } % alike:
broadcast-status-earlier = taken from a similar text, not approved for this one
button-broadcast-use = Use the earlier text: { $language }
# $kinds: a list of identifier messages.
broadcast-names-somebody = ⚠ This seems to contain { $kinds }. Everybody it is for will be able to read it.
broadcast-or-type = Or write me the time yourself, such as 14:35 or 2026-11-24 14:35.
broadcast-review-left = Left as it is. You can still approve the text with its button.
broadcast-review-changed = The text is changed. It is approved under your name.
# What an announcement carries besides words. $size and $limit: megabytes; elsewhere characters.
broadcast-or-media = It may also be one photo, video or document with a caption of up to { $limit } characters.
broadcast-carries = 📎 With it: { $kind }
broadcast-one-media = An announcement carries one photo, video or document. Nothing was taken. Please send just one, with its caption.
broadcast-media-kind = An announcement can carry a photo, a video or a document, but not this. Nothing was taken; please send another, or a text.
broadcast-media-too-large = This file has { $size } MB; an announcement carries at most { $limit } MB, so that everybody can load it. Nothing was taken. Please send a smaller one.
broadcast-media-without-words = Please send it again with a caption: without words, nobody can be told in their language what it is.
broadcast-caption-too-long = Nothing was sent: under a photo, video or document there is room for { $limit } characters in each language. The preview says which texts are longer; please shorten them.
broadcast-too-long-here = ⚠ Too long under it: { $length } characters, at most { $limit }. Please shorten this text before sending.
button-broadcast-take-scheduled = Take over { $number }: not at that time
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
provider-memory = earlier text
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
# Under a text that somebody sent by typing the assistant’s name into a chat.
inline-mark-machine = machine translation { $source }→{ $target }
# The titles of what is offered there. $language: by name.
inline-machine = { $language } · machine translation { $source }→{ $target }
inline-approved = { $language } · approved by a person
# Buttons above what is offered there.
inline-doubtful = Not offered, did not pass the safety check: { $languages }
inline-unfinished = Still translating: add a space to see more
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

## Linked groups

# $title: of a Telegram group. $teams: a list of teams.
error-group-admins-only = Only somebody who administers this Telegram group can link or unlink it.
error-group-not-linked = This group is not linked to a room.
error-group-linked-for-team = This group is linked already, to the room “{ $room }” for the team { $team }. To link it elsewhere, first send /unlink in the group.
error-group-linked-mixed = This group is linked already, to the room “{ $room }” as a mixed group. To link it elsewhere, first send /unlink in the group.
error-group-changed = Somebody linked this group at the same moment. Please look again.
link-how = This works in a group. Add me to the Telegram group of your team, make me an administrator there, and send /link in that group. For a group of several teams: /link mixed. To end it: /unlink
link-which-room = Which room should the group “{ $title }” be linked to?
link-already = The group “{ $title }” is linked to the room “{ $room }” already.
link-another = In the room “{ $room }”, the group “{ $title }” is linked already, and there is place for one. Should this group take its place?
link-done = The group “{ $title }” is linked to the room “{ $room }” now.
button-link-instead = Use this group instead
# Said in the group.
group-linked = This group is now linked to the room “{ $room }”, for the team { $team }. Also in the room: { $teams }.
group-linked-meaning =
    What registered members write here is passed on to them, each in their own language. What they write comes here, and everybody in this group can read it. What other people write here stays here.

    Not for emergencies. To end this: /unlink
group-linked-mixed = This group is now linked to the room “{ $room }” for people of several teams: { $teams }. Nothing written here is passed on yet: an administrator decides with /combined. To end this: /unlink
group-unlinked = This group is no longer linked to the room “{ $room }”. What is written here stays here, and the team reads the room in private chats with me again.
group-found = I can write here again. This group is linked to the room “{ $room }”. What came meanwhile was sent to the private chats of the team.
group-moved = This group has become a supergroup. It stays linked to the room “{ $room }”.
group-deaf = Telegram does not show me what is written here: only commands and answers to my messages. So nothing else is passed on. Please make me an administrator of this group.
group-hears-again = I can see again what is written here, and pass it on.
# Said below somebody's first message, once.
group-not-registered = This stays in the group: I pass on only what registered members write. The coordinator of your team can send you an invite.
group-not-of-the-room = This stays in the group: it is linked to a room that your team is not in.
group-answered-in-private = Answered in our private chat
# Said in private.
group-command-in-private = That works here, in our private chat.
group-help =
    In a linked group I pass on what registered members write.

    As an answer to a message there:
    /why – where a text comes from
    /status – who has a message
    /lang – which language it is in
    /unsend – take it back

    For coordinators who administer the group: /link and /unlink. I answer here, in private.
notice-group-lost = The group “{ $title }” does not get messages from me any more: { $reason }. Until that changes, its readers get them in their private chats with me.
notice-group-deaf = In the group “{ $title }”, I am not an administrator any more. It still gets messages, but what people write there is not shown to me and not passed on.
# $seconds: a number.
notice-group-late = The group “{ $title }” gets messages about { $seconds } seconds late at the moment, because Telegram allows 20 a minute there. Nothing is lost.
kept-group-links = { $count ->
        [one] • { $count } group that you linked stays linked, for your team: your number stays with it
       *[other] • { $count } groups that you linked stay linked, for your team: your number stays with them
    }

## Mixed groups

# In a group where several teams talk, one quiet reply carries each message in the other languages. $languages: their own names.
combined-is-on = In the group “{ $title }”, each message gets one quiet reply in the other languages. Read there: { $languages }.
combined-is-off = In the group “{ $title }”, nothing is translated or passed on. I can answer each message with one quiet reply in the other languages that are read there: { $languages }.
button-combined-on = Turn on
button-combined-off = Turn off
# Announced in the group. $teams: the teams that read the room there.
combined-on = Combined replies are on. Each message here gets one quiet reply in the other languages: { $languages }. From now on { $teams } read the room “{ $room }” in this group: what is written elsewhere in the room comes here, and no longer to their private chats. Colleagues who are not in this group would miss it, so please add them. To turn this off: /combined off
combined-off = Combined replies are off. What is written here is no longer passed on, and nothing from the room “{ $room }” comes here. { $teams } read the room in their private chats again. To turn this on: /combined on
# $names: some colleagues; $count: how many more.
combined-absent = These colleagues read the room here from now on, but are not in this group: { $names }{ $count ->
        [0] .
       *[other] {" "}and { $count } more.
    } Please add them.
combined-not-mixed = This works only in a group that is linked to a room as a mixed group. To link this one, a coordinator who administers it writes /link.
combined-deaf = I am not shown what is written here, so I cannot translate it. Please make me an administrator of this group first, then write /combined on again.

## Where messages come from

# The answer to somebody who forwards a message that the assistant sent.
origin-own-copy = That message came from me, so I did not pass it on again. To answer it or to ask about it, please reply to it: your colleagues then see what you mean, each in their language.
# In a group, where Telegram shows an administrator as the group itself. “Remain anonymous”: as Telegram calls the switch in your language.
origin-anonymous = Messages of anonymous administrators are not passed on: every message carries its author’s name, and Telegram does not tell me yours. To have yours passed on, open the administrators of this group, tap your own name and turn “Remain anonymous” off.
origin-anonymous-command = Telegram does not tell me who you are while you write as this group. Please open the administrators of this group, tap your own name, turn “Remain anonymous” off, and send the command again.

## The command menu

command-start = Where you are
command-help = What I can do
command-guide = Guidance on working together
command-phrases = Phrases for meetings, in both languages
command-why = Where a text comes from
command-unsend = Take back a message of yours
command-unpin = Unpin a message in every chat
command-status = Who has a message
command-link = Link this group to a room
command-unlink = End the link of this group
command-combined = Translate a mixed group in one reply
command-settings = Your languages and your room
command-broadcast = Announce something to a room
command-drafts = Announcements being written or waiting
command-invite = Invite clinicians to your team
command-admin = Institutions, teams, rooms and invites
command-policy = Which services translate, and what may leave
command-language = The language you read in
command-lang = Say which language a message is in
command-interface = The language I speak to you
command-display = Translation, original or both
command-quiet = When messages make no sound
command-room = The room you write to
command-mydata = Everything stored about you
command-forgetme = Leave, and erase your data
command-privacy = What is stored, and where

## Times on the reader’s clock, in the copies

# $time: a time, or two with a dash between them; $day: a short weekday. It follows a time of day that the author wrote.
local-time = ({ $time } your time)
local-time-on-day = ({ $day } { $time } your time)
local-time-day-after = ({ $time } your time, the day after)
local-time-day-before = ({ $time } your time, the day before)

## What may be misread: a hint to the author only

# $found: the author’s words; $clear: plainer ones in the same language; $first and $second: dates; $count: of words, or of Chinese characters.
notice-hint = Your message is on its way as you wrote it. To rephrase it, simply edit it: every copy follows.
hint-trailing-zero = “{ $found }” can be read as ten times the dose if the point is missed. Safer: “{ $clear }”.
hint-naked-decimal = In “{ $found }” the point is easily missed, and the dose is then read as much higher. Safer: “{ $clear }”.
hint-abbreviation = “{ $found }” is on the lists of abbreviations that lead to medication errors (Joint Commission, ISMP). Safer: “{ $clear }”.
hint-date = “{ $found }” means { $first } in some countries and { $second } in others. Safer: write the month as a word.
hint-time = “{ $found }”: morning or afternoon? Your colleagues are in different time zones. With “15:00” or “3 pm” everyone also sees the time where they are.
hint-idiom = “{ $found }” may be translated word for word. Plainer: “{ $clear }”.
hint-long = One sentence here has { $count } words or characters. Long sentences are translated less reliably; two short ones are safer.
hint-mended = Thank you, that is clear now.
hint-fine = Left as you wrote it.
hints-on = You will get a quiet hint when something you write may be misread. Your messages are always sent at once.
hints-off = No more hints about your wording. You can turn them on again here or in /settings.
button-hint-fine = Fine as it is
button-hint-off = No more hints
button-hints-turn-on = Hints on wording: turn on
button-hints-turn-off = Hints on wording: turn off
