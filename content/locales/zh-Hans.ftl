### Simplified Chinese. Always 您. One word for each thing:
### team = 团队, room = 讨论室, invite = 邀请, message = 消息, original = 原文, translation = 译文 (the text) or 翻译 (the act),
### doubtful = 存疑, safety check = 安全检查, approved by a person = 经人工核准.

## Errors

error-user = 没有成功。请检查您发送的内容，再试一次。
error-not-allowed = 您的角色没有这项权限。如有需要，请联系您团队的协调员或管理员。
error-not-a-member =
    您好。Common Ground 帮助使用不同语言的医院团队协同工作。

    仅限受邀者加入。请向您团队的协调员索取邀请链接，然后在这台设备上打开。
error-not-found = 没有找到。可能已被移除，或属于其他团队。
error-invite-invalid =
    此邀请已失效：可能已过期、已用完、已被撤回，或者链接不完整。

    请向发给您邀请的同事要一个新的。
error-invalid-input = 我没看懂您写的内容。请检查后再试一次。
error-no-room =
    您还不在任何讨论室里，所以您的消息暂时没有可以转达的对象。

    请联系管理员，把您的团队加入讨论室。
error-joining-over = 这一步已经结束。要加入，请重新打开您的邀请链接。
error-language-first = 请先选择您的阅读语言。
error-language-unknown = 没有找到名为“{ $value }”的语言。请写出语言的名称或代码，例如：葡萄牙语 或 pt
error-language-authors-word = 作者已经说明了这条消息的语言。
error-time-zone-unknown = 没有找到时区“{ $value }”。请按“地区/城市”的形式填写，例如：Asia/Shanghai
error-name-invalid = 这个名称不能用。名称须为 1 至 120 个字符，写在一行内，且不含“|”。
error-name-taken = 名称“{ $name }”已被使用。请换一个。
error-name-ambiguous = 有多个名称都是“{ $name }”：{ $numbers }。请改写编号，例如 #3。
error-institution-unknown = 没有名为“{ $name }”的机构。发送 /admin 可查看全部。
error-team-unknown = 没有名为“{ $name }”的团队。发送 /admin 可查看全部。
error-room-unknown = 没有名为“{ $name }”的讨论室。发送 /admin 可查看全部。
error-room-not-yours = 您的团队已不在那个讨论室。发送 /room 可查看您的讨论室。
error-role-unknown = 没有“{ $value }”这个角色。请填写以下之一：{ $roles }。
error-invite-unknown = 没有编号为 { $number } 的邀请。发送 /admin 可查看仍然有效的邀请。
button-expired = 此按钮已失效。请使用最新的消息，或发送 /start。
unknown-command = 我不认识这个命令。发送 /help 可查看我能做什么。

## Joining

joining-welcome = 欢迎。您受邀加入团队：{ $team }（{ $institution }）。
joining-leaves = 您目前在团队“{ $team }”。如果继续，您将退出该团队和它的讨论室。
joining-choose-language =
    您希望用哪种语言阅读消息？

    您可以用任何语言书写，阅读语言以后也可以更改。
joining-more-languages = 请选择您的阅读语言。如果没有您的语言，请先选最接近的一种；加入后，用 /language 加上语言名称，可以选择任何语言。
joining-language-chosen = 您将用{ $language }阅读消息。
joining-already-in = 您已经在团队“{ $team }”中，不需要再做什么。
joining-done =
    加入成功。欢迎来到团队“{ $team }”。

    在这里给我写消息，就像写给同事一样。我会把您的话转达给各个合作团队，让他们用自己的语言阅读，再把他们的回复带给您。
button-more-languages = 更多语言
button-accept = 我已了解，加入
button-other-language = 选择其他语言

## Privacy

privacy-notice =
    在这里写消息之前，请了解：

    • 这里只供团队之间沟通，不面向患者，也不用于紧急情况。紧急情况请打电话。
    • 消息由 Telegram 传送并存储，没有端到端加密。
    • 不要写姓名，也不要写任何能看出患者是谁的内容。
    • 译文可能有误。每一个剂量都要先与原文核对，再据此操作。
    • 消息保留 { $days } 天。发送 /mydata 可查看存储了您的哪些信息，发送 /forgetme 可删除这些信息。

## Start and help

home-member =
    您在团队“{ $team }”（{ $institution }）。

    您在这里写的内容会发到讨论室“{ $room }”，里面的团队有：{ $teams }。

    发送 /help 可查看我还能做什么。
home-without-room = 您在团队“{ $team }”（{ $institution }）。
home-administrator = 您是管理员。发送 /admin 可查看如何设置机构、团队、讨论室和邀请。
help-member =
    像写给同事一样给我写消息。合作团队会用他们自己的语言读到。

    /guide – 合作指南
    /phrases – 会议常用语，双语对照
    /why – 一段文字的来源
    /unsend – 撤回您的一条消息
    /status – 谁已收到消息
    /settings – 您的语言、讨论室、消息显示方式和免打扰时段
    /room – 您的消息发到哪里
    /lang – 说明一条消息是什么语言
    /language – 您的阅读语言
    /interface – 我跟您对话的语言
    /privacy – 书写前须知
    /mydata – 存储的您的全部信息
    /forgetme – 退出，并删除您的数据
help-coordinator = /invite – 邀请临床人员加入您的团队
help-cards = /guide add – 为您的机构撰写指南卡片
help-administrator = /admin – 机构、团队、讨论室和邀请
help-policy = /policy – 由哪些服务翻译，什么可以外传

## Languages

language-now =
    您用{ $reading }阅读消息。可以在这里选择其他语言，也可以直接写出来，例如：/language 葡萄牙语

    您可以用任何语言书写。我用{ $interface }跟您对话；发送 /interface 可更改。
language-changed = 今后您将用{ $reading }阅读消息。我仍用{ $interface }跟您对话；发送 /interface 可更改。
interface-now = 我用{ $interface }跟您对话。您希望改用哪种语言？您的阅读语言仍是{ $reading }。
interface-changed = 今后我用{ $interface }跟您对话。消息仍以{ $reading }送达；发送 /language 可更改。
interface-not-available = 我还不会{ $value }。我会的语言有：{ $languages }。

## Rooms

settings-languages = 您阅读的语言：{ $reading }；我用{ $interface }与您交流。您可以用任何语言书写。
settings-team = 您的团队：{ $team }（{ $institution }）
settings-room = 您的消息会发到讨论室{ $room }。
settings-written = 您书写的语言：{ $languages }。
written-pinned = { $language }（已固定）
written-confirmed = { $language }（{ $times ->
       *[other] 已确认 { $times } 次
    }）
written-nothing = 我还不知道您通常用什么语言书写。我只根据您的确认来了解。
written-why = 这有助于我区分相近的语言。每条消息仍会单独判断；您阅读的语言和我与您交谈的语言都不会改变。
written-choose = 您通常用什么语言书写？
button-settings-reading = 更改阅读语言
button-settings-interface = 更改界面语言
button-settings-room = 换一个讨论室
button-settings-written = 我书写的语言
display-translation = 其他语言的消息：显示译文，点一下可看原文。
display-both = 其他语言的消息：显示译文，下面附原文。
display-original = 其他语言的消息：显示原文，点一下可看译文。
display-from-now-on = 今后收到的消息按此显示。
button-display-translation = 显示译文
button-display-both = 译文和原文都显示
button-display-original = 显示原文
button-settings-display = 消息的显示方式
quiet-on = 免打扰时段：{ $from } 至 { $until }（按 { $team } 所在地时间）。此时收到的消息不响铃，紧急公告仍会响铃。
quiet-off = 免打扰时段：已关闭。消息随时可能响铃。
quiet-no-team = 免打扰时段按您团队的当地时间计算，而您还没有加入团队。
quiet-how = 想用其他时段，请这样写：/quiet 20-6。不需要免打扰：/quiet off
quiet-unknown = 我没看懂这个时段。请这样写：/quiet 22-7，或者 /quiet off。
button-quiet = { $from } 至 { $until }
button-quiet-off = 不设免打扰
button-settings-quiet = 免打扰时段
room-shown = 讨论室“{ $room }”，里面的团队有：{ $teams }。
room-own-team = 在这里写的消息，作者本团队的同事也会收到，各自看到自己的语言。
room-others-only = 在这里写的消息只发给其他团队，作者本团队的同事不会收到。
button-room-own-team = 本团队也收到
button-room-others-only = 只发给其他团队
button-written-pin = 固定{ $language }
button-written-unpin = 取消固定{ $language }
button-written-forget = 忘记{ $language }
room-now = 您的消息会发到讨论室“{ $room }”，里面的团队有：{ $teams }。
room-switch = 您在多个讨论室里。请选择您的消息要发到哪一个：
room-switched = 今后您的消息会发到讨论室“{ $room }”，里面的团队有：{ $teams }。

## Your data

mydata-caption = 存储的您的全部信息。用任何文本编辑器都可以打开这个文件。
forgetme-question =
    您要退出，并删除您的数据吗？

    我们会删除您的姓名、您的 Telegram 账号标识和语言选择，您也不会再收到消息。Telegram 已经送达的副本仍留在收件人那里。此操作无法撤销。
forgetme-cancelled = 没有删除任何内容，您仍在团队中。
forgetme-erased = 已删除：
forgetme-kept = 保留，以及原因：
forgetme-done = 您已退出。感谢您的参与。凭新的邀请，您随时可以回来。
forgetme-administrator = 本服务的设置把您的账号列为管理员，因此您再次给我写消息时，会重新成为成员。
button-forget = 是，删除我的数据
button-cancel = 否，返回
erased-profile = • 您的姓名、Telegram 账号标识和各项选择
kept-member-number = • 您的编号和团队，以便仍能看出以前的消息来自哪个团队
kept-audit = • 操作记录中的 { $count } 条（谁做了什么，只有编号，没有您的姓名），以便涉及诊疗团队的决定有据可查

## Roles

role-clinician = 临床人员
role-coordinator = 协调员
role-administrator = 管理员

## Invites

invite-made-clinicians =
    邀请 { $number }：供团队“{ $team }”的临床人员使用。

    有效期 { $days } 天，最多可供 { $uses } 人使用。请只把链接发给该团队的人：
invite-made-staff =
    邀请 { $number }：供一名{ $role }加入团队“{ $team }”。

    只能使用一次，{ $hours } 小时内有效。请只把链接发给受邀者本人：
invite-no-team = 您自己不在任何团队中。请使用：/admin invite <团队>
invite-revoked = 团队“{ $team }”的邀请 { $number } 已失效。已经用它加入的人不受影响。
button-revoke = 撤回此邀请

## Administration

admin-help =
    /admin institution <名称>
    /admin team <机构> | <团队> | <语言> | <时区>
    /admin room <名称> | <团队>, <团队>
    /admin invite <团队> [| 角色]
    /admin revoke <邀请的编号>

    名称都可以用编号代替，例如 #3。
admin-expected-institution =
    需要写出机构的名称，例如：
    /admin institution 西区医院
admin-expected-team =
    需要四项内容，用“|”隔开：机构、团队名称、语言、时区。例如：
    /admin team 西区医院 | 心内科 | 中文 | Asia/Shanghai
admin-expected-room =
    需要写出讨论室的名称，然后是“|”和其中的团队。例如：
    /admin room 心脏讨论室 | 心内科, 心脏中心
admin-expected-invite =
    需要写出团队；如果不是邀请临床人员，还要写出角色。例如：
    /admin invite 心内科
    /admin invite 心内科 | 协调员
admin-expected-revoke =
    需要写出邀请的编号，例如：
    /admin revoke 12
admin-institution-made = 机构“{ $name }”已设置好（#{ $number }）。下一步：/admin team
admin-team-made = 团队“{ $name }”已设置好（#{ $number }）：{ $language }，{ $zone }。下一步：先 /admin room，再 /admin invite
admin-room-made = 讨论室“{ $name }”已设置好（#{ $number }），里面的团队有：{ $teams }。
admin-room-extended = 讨论室“{ $name }”（#{ $number }）里现在的团队有：{ $teams }。
admin-institutions = 机构
admin-teams = 团队
admin-rooms = 讨论室
admin-invites = 仍然有效的邀请（时间按时区 { $zone }）
admin-nothing = 还没有设置任何内容。请从机构开始，例如：/admin institution 西区医院
admin-line-institution = #{ $number } { $name }
admin-line-team = #{ $number } { $name }，{ $institution }：{ $language }，{ $zone }，{ $members } 名成员
admin-line-room = #{ $number } { $name }：{ $teams }
admin-line-room-empty = #{ $number } { $name }：还没有团队
admin-line-invite = { $number } { $team }，{ $role }：还可使用 { $uses } 次，有效期至 { DATETIME($expires, dateStyle: "medium", timeStyle: "short") }

## What may leave

policy-which-room = 要看哪个讨论室？
policy-of-room = 讨论室 { $room } 的文字如何翻译
policy-of-institution = { $institution }
policy-providers = 翻译服务，按此顺序：{ $providers }。
policy-may-leave = 文字可以交给外部服务。
policy-may-not-leave = 文字只留在我们自己的机器上。
policy-rule-mask = 可能提到个人身份时：去掉这些内容后再交给外部服务。
policy-rule-on-device = 可能提到个人身份时：只由我们自己的机器翻译。
policy-rule-refuse = 可能提到个人身份时：不交给任何外部服务。如果此前我们自己的机器没有译出，则发送原文。
policy-institution-binds = 凡有该机构团队参加的讨论室都适用。
policy-in-force = 按最严格的一方，这个讨论室实际使用：{ $providers }。
policy-in-force-nothing = 这个讨论室没有各方都允许的服务，所以不翻译，大家收到的都是原文。
policy-provider-unknown = 这里没有启用这项服务。
policy-last-provider = 至少要保留一项服务。
button-policy-rooms = 所有讨论室
button-policy-provider-on = 允许 { $provider }
button-policy-provider-off = 不用 { $provider }
button-policy-provider-first = 先用 { $provider }
button-policy-let-leave = 允许文字外传
button-policy-keep = 文字留在本地
button-policy-rule-mask = 身份信息：去掉
button-policy-rule-on-device = 身份信息：仅用本机
button-policy-rule-refuse = 身份信息：绝不外传

## Relayed messages

relay-header = { $name } · { $team }，{ $institution }
relay-header-without-team = { $name }
relay-forwarded = 转发自 { $name }
relay-forwarded-unknown = 转发的消息，来源不明
relay-former-member = 一位已退出的成员
relay-part = （{ $number }/{ $count }）
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · 经人工核准
relay-edited = 已编辑
relay-mark-no-engine = ⚠ 原文：这里没有 { $source }→{ $target } 的翻译。
relay-mark-engine-failed = ⚠ 原文：{ $source }→{ $target } 翻译失败。
relay-mark-checks-failed = ⚠ 原文：{ $source }→{ $target } 的译文未通过安全检查（{ $checks }）。
relay-mark-language-unknown = ⚠ 原文：未能识别语言。
relay-mark-part-original = ⚠ 部分内容为原文：无法翻译（{ $source }→{ $target }）。
relay-mark-check = ⚠ 请与原文核对：{ $checks }
button-original = 原文
button-translation = 译文
button-doubtful = 存疑的译文
button-problem = 有问题
relay-nobody-else = 消息已保存，但这个讨论室里还没有其他人。以后加入的人看不到这条消息。
lang-question = 这条消息是什么语言？
lang-unsure = 我把这条消息当作{ $language }。对吗？
lang-unknown = 我没能识别这条消息的语言，所以已按原文送达。它是什么语言？
lang-kept = 谢谢。这条消息是{ $language }。
lang-anew = 谢谢。现在我把这条消息当作{ $language }，读者将看到重新翻译的内容。
lang-no-message = 请先写一条消息，或用 /lang 回复您所指的那条消息。
button-lang-right = 对
button-lang-other = 其他语言
button-lang-wrong = 语言不对？
notice-language-corrected = { $name } 指出我把这条消息的语言认错了。读者现在看到的是重新翻译的内容。如果不对，请用 /lang 回复您的消息。
relay-sent-in-the-original = 译成{ $languages }的译文未通过安全检查，所以这些同事收到的是您的原文。如果您编辑这条消息，换一种说法，他们会收到新的版本。
relay-edit-unknown = 找不到您编辑的那条消息，所以没有人看到改动。请把它作为新消息发送。
relay-kind-not-carried = 我无法转达这条消息（{ $kind }），其他人没有看到它。如果内容重要，请用文字说明。
draft-wants-a-text = 我正在等您发送文字，所以这条消息没有转达给任何人。请发送文字，或先发送 /cancel。
attachment-missing = ⚠ Telegram 未能在此送达：{ $kind }。
attachment-missing-in-album = ⚠ Telegram 未能在此送达：{ $kind }（第 { $number } 项，共 { $count } 项）。
notice-attachment-missing = Telegram 没有接受您附上的内容（{ $kind }），因此有读者只收到文字和一条提示。请重新发送。
notice-attachments-missing-in-album = 这条消息的 { $count } 项附件中有 { $missing } 项未能发送，因此有读者只收到一条提示。请重新发送缺少的内容。
kind-photo = 照片
kind-video = 视频
kind-document = 文件
kind-voice = 语音消息
kind-audio = 音频
kind-animation = 动图
kind-sticker = 贴纸
kind-video-note = 视频消息
kind-location = 位置
kind-venue = 地点
kind-contact = 联系人
kind-poll = 投票
kind-dice = 骰子
kind-game = 游戏
kind-story = 动态
kind-invoice = 账单
kind-paid-media = 付费内容
kind-giveaway = 抽奖
kind-checklist = 清单
kind-live-location = 实时位置
kind-other = 这类消息
relay-doubtful = ⚠ 这段机器译文存疑（{ $checks }）。未核对原文之前，不要据此操作：
relay-problem-reported = 谢谢。已经告诉作者，这条消息可能不清楚。
relay-problem-known = 您已经反馈过这条消息，作者已经知道。
notice-problem = { $name } 觉得这条消息（{ $language }读者收到的版本）不清楚。请换一种说法，或者问问哪里不清楚。
error-message-erased = 这条消息已不再保存。
error-gave-up = 我们这边出了问题，您发送的内容没有转达出去。内容已保留，运维人员可以看到。请再发一次，或用其他方式联系您的同事。
erased-messages = • 您写的 { $count } 条消息的文字及其译文
erased-deliveries = • 您收到的 { $count } 条消息的记录
kept-copies-in-telegram = • 同事聊天里的副本：它们在 Telegram 中，我们无法收回
erased-memory-pairs = • 您的消息中 { $count } 条无人核准的译文
kept-pairs-from-messages = • 您所写内容的 { $count } 条已核准译文（不再与您关联），因为其他人还要用到
kept-approved-pairs = • 您核准的 { $count } 条译文（不含您的姓名），因为其他人还要用到
kept-approved-terms = • 您核准的 { $count } 条约定术语（不含您的姓名），因为其他人还要用到

## What a reader finds wrong

relay-corrected = 已更正
relay-taken-back = 作者已撤回这条消息。
problem-question = 这段文字有什么问题？
button-unclear = 不清楚
button-propose = 有误：我提出另一种译文
button-why = 这段文字的来源
correction-send-text =
    请把整段文字应有的内容作为下一条消息发给我。语言：{ $language }。

    它会发给作者和懂两种语言的同事，不会发到讨论室。发送 /cancel 可保持原样。
correction-no-translation = 这份副本就是作者的原话。如果其中有误，请直接回复这条消息。
correction-too-long = 这段文字有 { $length } 个字符，这里最多 { $limit } 个。请缩短后重新发送，或发送 /cancel。
correction-same = 现在的文字就是这样。请发送应有的内容，或发送 /cancel。
correction-message-changed = 您读过之后这条消息已经改动，所以您的文字没有转达。请查看新的版本。
correction-proposed = 谢谢。您的文字已发给作者；{ $reviewers ->
        [0] 这里还没有人能同时判断两种语言，作者已经知道。
       *[other] 有 { $reviewers } 人可以决定是否采用。
    }它没有发到讨论室。
correction-edit-too-late = 您的文字已按原样转达，所以没有人看到改动。要提出另一种译文，请再次点击“有问题”。
correction-cancelled = 已取消。您现在写的内容会照常发给同事。
notice-correction-proposed = { $name } 为这条消息的读者提出了另一种译文。语言：{ $language }。
correction-original = 原文（{ $language }）：
correction-now = 读者现在看到的：
correction-text = 建议改为：
correction-checks-found = ⚠ 请仔细核对：{ $checks }
correction-others-decide = 由懂两种语言的同事决定是否采用。
button-correction-approve = 采用
button-correction-reject = 不采用
correction-reject-question = 要说明原因吗？
button-reject-silently = 不采用，不说明原因
button-reject-with-reason = 不采用，并说明原因
correction-send-reason = 请把原因作为下一条消息发给我，提出的同事和作者会收到。发送 /cancel 则一切保持原样。
correction-approved = 已采用。这种语言的所有副本正在更正，讨论室会记住这条译文。
correction-rejected = 未采用。一切不变。
correction-outdated = 这项建议已经过时：消息已有改动，或者时间过久。没有作任何更改。
correction-approved-before = 已有同事采用。
correction-rejected-before = 已有同事决定不采用。
correction-decided = 这件事已经有了决定。
correction-is-approved = ✓ { $name } 已采用
correction-is-rejected = { $name } 决定不采用
correction-is-outdated = 已过时，不需要再决定。
correction-reason = 原因：
notice-correction-approved = { $name } 采用了 { $proposer } 为您的消息提出的译文。用这种语言阅读的人现在都看到新的文字：{ $language }。
notice-correction-approved-yours = { $name } 采用了您的译文。用这种语言阅读这条消息的人现在都能看到：{ $language }。谢谢。
notice-correction-rejected = { $name } 没有采用 { $proposer } 为您的消息提出的译文（{ $language }）。一切不变。
notice-correction-rejected-yours = { $name } 没有采用您提出的译文（{ $language }）。一切不变。
notice-correction-outdated = 您为这条消息提出的译文（{ $language }）已经过时，因为消息有改动。请查看新的版本。
erased-corrections = • 您提出的译文或给出的原因，共 { $count } 条

## Where a text comes from

why-how = 要查看一段文字的来源，请用 /why 回复那条消息：同事的或您自己的都可以。
why-unknown = 我只能说明同事之间消息的来源。请用 /why 回复其中一条。
why-no-translation = 这是作者的原话，没有可以回译的内容。
why-language = 书写语言：{ $language }（把握 { $percent }%）
why-language-unknown = 未能识别它是用哪种语言写的。
why-parts = 部分内容使用：{ $languages }
why-readers = { $language } · { $readers } 位读者
why-engine = 机器翻译：{ $provider }。没有人核对过。
why-pivot = 经由：{ $languages }
why-version = 版本：{ $version }
why-approved = 这条译文经人工核准。
why-approved-by = { $name } 于 { DATETIME($date, dateStyle: "medium") } 核准了这条译文。
why-corrected = 一位读者更正了这条译文，并由同事核准。
why-corrected-by = 已更正：{ $proposer } 提出，{ $name } 于 { DATETIME($date, dateStyle: "medium") } 核准。
why-original = 这是作者的原话：没有足够可靠的译文可以显示。
why-as-written = 这是作者的原话。
why-terms = 使用的约定术语：{ $terms }
why-checks-nothing = 安全检查没有发现问题，但它不能发现所有错误。
why-finding = ⚠ 请核对：{ $check }
why-finding-detail = ⚠ 请核对：{ $check }（{ $detail }）
why-not-checked = 这种语言未检查：{ $checks }
why-attempt = 尝试未成功：{ $provider }（{ $reason }）
why-outcome-failed = 失败
why-outcome-checks-failed = 未通过安全检查
why-outcome-unsupported-pair = 不支持这两种语言
why-outcome-too-long = 文字太长
why-outcome-time-out = 没有及时回应
why-outcome-rate-limited = 负载过高
why-outcome-unavailable = 无法连接
why-outcome-invalid-answer = 返回的不是译文
why-outcome-identifiers-kept-on-device = 文字可能涉及某人的身份，所以没有发送过去
why-outcome-identifiers-refused = 文字可能涉及某人的身份，所以没有发给任何外部服务
why-outcome-not-screened = 未能检查文本是否涉及个人身份，因此未交给任何外部服务
# $kinds: a list of identifier messages, here and below.
why-masked = 未提供给 { $provider } 的内容：{ $kinds }
why-found = 疑似涉及个人身份的内容：{ $kinds }
button-translate-back = 回译
why-back = 以下是机器回译，仅供参考。回译看起来正确，并不能证明译文正确：
why-back-failed = 目前无法回译这段文字。

## Taking back

notice-identifiers = 这条消息似乎含有{ $kinds }。讨论室里的每个人都能看到。
identifier-email = 电子邮箱
identifier-bank-account = 银行账号
identifier-passport = 护照号码
identifier-date-of-birth = 出生日期
identifier-medical-record = 病历号
identifier-national-id = 身份证件号码
identifier-payment-card = 支付卡号
identifier-phone = 电话号码
identifier-address = 住址
identifier-name = 患者姓名
identifier-unscreened = 一段过长、无法检查姓名的文字
button-take-back = 撤回
button-keep = 保留
unsend-kept = 已保留原样。
unsend-how = 要撤回一条消息，请用 /unsend 回复您自己的那条消息。
unsend-unknown = 我只能撤回您在这里写给同事的消息。请用 /unsend 回复其中一条。
unsend-before = 您已经撤回了这条消息。
unsend-under-way = 正在撤回您的消息，完成后会告诉您结果。
unsend-nobody = 您的消息已撤回，没有人收到过。
notice-taken-back = 已撤回：共 { $readers } 人，已为 { $removed } 人删除。
taken-back-not-everywhere = 未能删除的有 { $kept } 人。如有必要，请与这些同事沟通。

## 表情回应、引用与置顶

# One sign and how often colleagues gave it. Several stand in a line, with a dot between them.
notice-reactions = { $sign } { $count }
# Below a passage that the author of an answer quotes, in a language that the reader does not read. $language: by name.
relay-quoted-in = 引文为{ $language }
error-reply-room-left = 您的回复没有转发：您已不在那条消息所在的讨论室。如要写给当前讨论室，请作为新消息发送，不要使用回复。
error-edit-room-left = 您的修改没有转发：您已不在那条消息所在的讨论室，读者看到的仍是原来的文字。如要撤回那条消息，请用 /unsend 回复它。
# To whoever pinned a message, where I am not allowed to.
notice-pin-refused = 那条消息未能在所有群组中置顶：至少有一个群组不允许我置顶消息。群组管理员可以为我开启置顶权限。
unpin-how = 如要在所有聊天中取消置顶某条消息，请用 /unpin 回复它。
unpin-unknown = 我只能取消置顶您所在讨论室的消息。请用 /unpin 回复其中一条。
# $chats: in how many chats it may be pinned.
unpin-under-way = 正在 { $chats } 个聊天中取消置顶这条消息。
erased-reactions = • 您对消息的 { $count } 个表情回应

## How a message stands

notice-arrived = 已送达 { $places } 个团队中的 { $reached } 个。未送达：
arrived-nowhere = 目前还没有送达任何人：
arrived-missing = { $team }（{ $reasons }）
arrived-if-back = 七天内如能重新联系上，他们会收到这条消息。在此之前若事情重要，请用其他方式联系他们。
arrived-everywhere = { $places ->
        [one] 现已送达。
       *[other] 现已送达全部 { $places } 个团队。
    }
status-heading-own = 您在 { DATETIME($date, dateStyle: "medium", timeStyle: "short") } 所发消息的状态。“已送达”表示 Telegram 已接收；是否已读，谁也看不到。
status-heading = { DATETIME($date, dateStyle: "medium", timeStyle: "short") } 这条消息的状态。“已送达”表示 Telegram 已接收；是否已读，谁也看不到。
status-teams = 已送达 { $places } 个团队中的 { $reached } 个。
status-nobody = 讨论室里当时没有其他人可以收到这条消息。
status-team = { $team } · { $institution }
status-group = 群组 { $group }
status-no-team = 其他
status-place = { $name }：{ $of } 个中的 { $having } 个
status-line = { $state }：{ $who }
status-delivered = 已送达
status-earlier = 显示的是较早的版本
status-waiting-turn = 正在发送
status-waiting-telegram = 等待中，Telegram 要求放慢速度
status-waiting-net = 等待中，暂时连不上 Telegram
status-waiting-again = 正在重试
status-cancelled = 不再发送
refusal-blocked = 已屏蔽本助手
refusal-kicked = 本助手已被移出群组
refusal-deactivated = Telegram 账号已删除
refusal-not-started = 从未启动过本助手
refusal-chat-not-found = 该聊天已不存在
refusal-group-deactivated = 群组已关闭
refusal-topic-closed = 话题已关闭
refusal-topic-gone = 话题已删除
refusal-no-rights = 本助手无权在那里发言
refusal-forbidden = 被 Telegram 拒绝
refusal-failed = 发送失败
status-name = { $name }（{ $marks }）
status-repeated = 可能收到两次
status-more = 另外 { $count } 人
status-count = { $count }（{ $languages }）
status-if-back = 未能联系上的人，如在 { DATETIME($date, dateStyle: "medium", timeStyle: "short") } 之前恢复联系，就会收到。
status-too-late = 未能联系上的人不会再收到这条消息：已经过去七天以上。如果仍然重要，请重新发送。
status-page = 第 { $page } 页，共 { $pages } 页
status-no-message = 您在这个讨论室里还没有写过消息。要查询其他消息，请用 /status 回复它。
status-unknown = 我只能查询同事之间消息的状态。请用 /status 回复其中一条。
status-announcement = 公告的送达情况有单独的报告，请向发送者查询。
status-taken-back = 这条消息已被撤回。
button-status-again = 再看一次
button-status-next = 下一页

## Broadcast

help-broadcast = /broadcast – 向整个讨论室发公告，每个人看到自己的语言
broadcast-choose-room = 公告发给哪个讨论室？
broadcast-send-text =
    发给讨论室“{ $room }”的公告，将有 { $readers } 人收到。

    请把公告内容作为下一条消息发给我：最多 { $limit } 个字符。发送之前，您会看到每种语言的内容。

    发送 /cancel 可退出。
broadcast-send-new-text =
    请把新的内容作为下一条消息发给我，最多 { $limit } 个字符。它会重新翻译，您核准过的内容需要再次核准。

    发送 /cancel 可保持原样。
broadcast-send-translation =
    请把这种语言的内容作为下一条消息发给我：{ $language }。它会显示为“经人工核准”。

    发送 /cancel 可保持原样。
broadcast-nobody = 讨论室“{ $room }”里还没有其他人，公告没有可以发送的对象。
broadcast-too-long = 这段文字有 { $length } 个字符；公告最多 { $limit } 个字符。内容没有被采用，也没有发给任何人。请缩短后再发。
broadcast-room-gone = 您不能（或已不能）向该讨论室发公告。发送 /cancel 可结束草稿，发送 /broadcast 可开始新的草稿。
broadcast-draft-gone = 这份草稿已不在了：它已发送或已丢弃，或者搁置超过了一周。发送 /broadcast 可开始新的草稿。
broadcast-changed = 这份草稿在显示之后有了改动。发送 /broadcast 可查看现在的内容。
broadcast-edit-too-late = 这条公告已经发送或丢弃。没有人看到您的改动。
broadcast-nothing-to-cancel = 没有可以取消的内容。
broadcast-discarded = 草稿已丢弃，什么都没有发送。
broadcast-preview = 发给讨论室“{ $room }”的公告，将有 { $readers } 人收到。尚未发送。
broadcast-your-text = 您的原文（{ $language }）· { $readers } 位读者
broadcast-language-unknown = 未能识别语言
broadcast-section = { $language } · { $readers } 位读者 · { $status }
broadcast-status-machine = 机器翻译，未经核准
broadcast-status-approved = 经人工核准
broadcast-status-original = 没有译文：他们会收到您的原文
broadcast-status-doubtful = 译文未通过安全检查：他们会收到您的原文。存疑的译文：
broadcast-unapproved =
    以下语言的内容还没有人核准：{ $languages }。

    这些读者会收到标明为机器翻译的译文；没有译文时，会收到您的原文。仍要发送吗？
broadcast-already = 这条公告已经在发送，只会发送一次。
button-broadcast-approve = 核准：{ $language }
button-broadcast-edit = 修改：{ $language }
button-broadcast-rewrite = 修改我的原文
button-broadcast-send = 发送（{ $readers }）
button-broadcast-send-all = 仍要发送
button-broadcast-back = 返回预览
button-broadcast-discard = 丢弃
broadcast-header = 公告 · { $name } · { $team }，{ $institution }
broadcast-header-without-team = 公告 · { $name }
broadcast-mark-not-approved = ⚠ 原文：没有经核准的、您所用语言的译文。
tag-approved-by-a-person = 经人工核准
broadcast-progress = 发给讨论室“{ $room }”的公告正在发送：共 { $all } 人，已发出 { $sent }。
broadcast-report = 发给讨论室“{ $room }”的公告已结束：共 { $all } 人，已发出 { $sent }。
broadcast-count-waiting = 尚待发送：{ $count }
broadcast-count-refused = 被 Telegram 拒收（已屏蔽或账号已不存在）：{ $count }
broadcast-count-failed = 失败：{ $count }
broadcast-count-repeated = 可能重复发送：{ $count }
broadcast-count-left = 发送前已退出：{ $count }
broadcast-report-languages = 按语言：
broadcast-report-teams = 按团队：
broadcast-report-line = { $name }：共 { $all } 人，已发出 { $sent }
broadcast-report-more = …… 另有 { $count } 项
broadcast-report-meaning = “已发出”表示 Telegram 已接收，无法得知谁读过。被拒收的人如果在七天内恢复，仍会收到。
notice-problem-with-announcement = { $name } 觉得您的公告（{ $language }读者收到的版本）不清楚。请问问哪里不清楚，或者换一种说法。
# Looking after an announcement on its way, and its report. $sent and $all: readers.
broadcast-over = 这条公告现在不在发送中，或者不由您负责：没有可以暂停、停止或查看的内容。
broadcast-paused = 发往房间 { $room } 的公告已暂停：已发送 { $sent }／{ $all }。在您按“继续”之前，不会再发出。
broadcast-stopping = 发往房间 { $room } 的公告正在停止：已发送 { $sent }／{ $all }。
broadcast-cancelled = 发往房间 { $room } 的公告已停止：已发送 { $sent }／{ $all }。已发送的会保留。
broadcast-count-not-sent = 未发送：{ $count }
# Readers pressed the button; of how many to whom it was sent.
broadcast-count-acknowledged = 读者本人确认已阅读并理解：{ $count }／{ $sent }
broadcast-report-institutions = 按机构：
button-broadcast-pause = 暂停
button-broadcast-resume = 继续
button-broadcast-cancel = 彻底停止
button-broadcast-report = 更新
button-broadcast-picture = 图表
button-broadcast-table = 表格（CSV）
# Under each copy; first person or neutral, as in the language.
button-acknowledge = 已阅读并理解
button-acknowledged = ✓ 已阅读并理解
# An answer to the reader's own copy.
broadcast-reminder = 提醒：{ $name } 请您在阅读并理解这条公告后，按下面的按钮。
broadcast-picture-failed = 图表未能生成。文字报告和表格仍可查看。
# The picture's title.
broadcast-picture-title = 公告 · { $room }
broadcast-table-caption = { $count ->
       *[other] { $count } 位读者
    }。时间为 UTC。“已发送”表示 Telegram 已接收。姓名仅限您所在机构的人员。
broadcast-table-name = 姓名
broadcast-table-institution = 机构
broadcast-table-team = 团队
broadcast-table-language = 语言
broadcast-table-state = 状态
broadcast-table-repeated = 可能重复
broadcast-table-sent = 发送时间
broadcast-table-acknowledged = 确认阅读并理解的时间
# The state of one reader's copy, in the table.
broadcast-state-pending = 等待中
broadcast-state-sent = 已发送
broadcast-state-refused = 被拒收
broadcast-state-failed = 失败
broadcast-state-cancelled = 未发送
# Parts of a bar in the picture.
broadcast-part-acknowledged = 已阅读并理解
broadcast-part-sent = 已发送
broadcast-part-unconfirmed = 已发送，尚未确认
broadcast-part-pending = 等待中
broadcast-part-refused = 被拒收
broadcast-part-failed = 失败
broadcast-part-repeated = 可能收到两次
broadcast-part-acknowledged-earlier = 只确认过旧文
broadcast-part-cancelled = 未发送
erased-acknowledgements = • { $count ->
       *[other] 您对 { $count } 条公告“已阅读并理解”的确认
    }
erased-broadcasts = • 您的 { $count } 条公告或草稿的文字及其译文
# Whom a draft is for. $who: everybody, or teams, roles and languages by name.
broadcast-for = 发送对象：{ $who }（{ $readers } 人）
broadcast-for-everybody = 讨论室里的所有人
broadcast-for-picked = 选定的 { $people } 人
broadcast-audience-empty = 目前没有人符合这一选择，因此无人可发。没有发送任何内容。请更改发送对象。
button-broadcast-who = 发给谁？
button-broadcast-everybody = 讨论室里的所有人
button-broadcast-by-team = 按团队
button-broadcast-by-role = 按角色
button-broadcast-by-language = 按语言
button-broadcast-by-person = 选择人员
button-broadcast-more-people = 更多人员
# What goes out where nobody approved a text, and whether it rings at night.
broadcast-how = 如果某种语言的文本没有人批准，这些读者应收到什么？夜间（21:00–7:00）可以响铃吗？否则夜间送达时不响铃。
button-broadcast-how = 发送方式
button-broadcast-missing-ask = 发送时问我
button-broadcast-missing-machine = 机器翻译，并注明
button-broadcast-missing-original = 发我的原文
button-broadcast-quiet = 夜间不响铃
button-broadcast-ring = 紧急：夜间也响铃
# Above each text of a trial that only the author sees.
broadcast-test = 测试 · { $language } · 只有您能看到
button-broadcast-test = 测试：只发给我
button-broadcast-later = 稍后发送
broadcast-which-day = 哪一天发送？
broadcast-which-hour = { $day }：几点？
broadcast-whose-clock = { $day } { $time }：以谁的时间为准？
# $zone: for example Asia/Qatar.
button-broadcast-my-clock = 我的时间（{ $zone }）
button-broadcast-each-clock = 每位读者当地时间
broadcast-scheduled = 将于 { $day } { $time }（{ $zone }）发送给届时符合条件的所有人，使用他们届时的阅读语言。/drafts 可查看等待中的公告。
broadcast-scheduled-each = 将于 { $day } { $time }（每位读者团队的当地时间）发送，使用他们届时的阅读语言。/drafts 可查看等待中的公告。
broadcast-unscheduled = 不会再自动发送。草稿已重新打开。
button-broadcast-unschedule = 取消定时发送
broadcast-hour-skipped = 那一天 { $zone } 没有 { $time }：时钟拨快了。请选择其他时间。
broadcast-hour-twice = 那一天 { $zone } 会出现两次 { $time }：时钟拨慢了。请选择其他时间。
broadcast-hour-over = { $zone } 的 { $time } 已经过去。没有设定发送。请选择更晚的时间。
broadcast-hour-too-far = { $zone } 的 { $time } 在 { $days } 天以后。请选择更近的日期。
broadcast-hour-unknown = 无法识别这个日期和时间。请用按钮选择。
# $room: the announcement’s.
broadcast-held = 您发给讨论室 { $room } 的公告未能按时发送：您已不能向该讨论室发送，或者没有人符合您的选择。没有人收到。/drafts 可查看。
broadcast-held-unapproved = 您发给讨论室 { $room } 的公告没有按时发送：现在有些文本还没有人批准。没有人收到。/drafts 可查看。
# $name: the colleague.
broadcast-was-taken-over = { $name } 已接手您发给讨论室 { $room } 的公告草稿，并会继续完成。
broadcast-own-draft-first = 您正在处理另一份草稿。请先发送、定时或丢弃它：/broadcast 可查看。
broadcast-drafts = 您各讨论室的草稿：
broadcast-no-drafts = 您的讨论室没有草稿。/broadcast 可新建一份。
broadcast-draft-line = { $number } · { $room } · { $name }
broadcast-scheduled-line = { $number } · { $room } · { $name } · 将于 { $when } 发送（{ $zone }）
broadcast-held-line = { $number } · { $room } · { $name } · 未发送 { $when }（{ $zone }）
button-broadcast-open = 打开 { $number }
button-broadcast-take = 接手 { $number }
button-broadcast-stop = 不发送 { $number }
# Correcting and withdrawing what was sent. $readers: who has a copy, or is to get one.
broadcast-correct-text =
    请在下一条消息里把更正后的正文发给我，最多 { $limit } 个字符。在您逐个语言看过之前，谁也看不到。

    如果只想改其中一种语言，请按“返回预览”。/cancel 则公告保持不变。
broadcast-preview-correction = 对讨论室“{ $room }”公告的更正，面向 { $readers } 人。尚未更改任何内容。
broadcast-correcting-now = 正在更正各份公告，并通知每一位收到旧文的人。随后会有新的报告。
broadcast-nothing-to-correct = 这则公告已没有正文：它已被撤回或删除。
# $name: the colleague.
broadcast-correction-elsewhere = { $name }正在更正这则公告。/drafts 可以看到，您也可以在那里接手。
broadcast-correction-same = 内容与原来相同，没有作任何更改。
broadcast-correction-as-it-was = 更正会立即发给每一位收到公告的人，这里不能另作选择。
# Under a copy, and in the report. $time: an hour and a day.
broadcast-mark-corrected = ✎ 更正于 { $time }
broadcast-corrected-at = 更正于 { $time }
# An answer to the reader’s own copy.
broadcast-was-corrected = { $name }更正了这则公告。请重新阅读，读懂之后再按下面的按钮。
broadcast-correcting = 发给讨论室“{ $room }”的公告正在更正：已发送 { $sent } / { $all }。
broadcast-withdrawing = 发给讨论室“{ $room }”的公告正在撤回。
broadcast-withdrawn = 发给讨论室“{ $room }”的公告已撤回。
broadcast-count-outdated = 仍显示旧文：{ $count }
broadcast-count-removed = 已从聊天中删除：{ $count }
broadcast-count-kept = 无法删除，或可能仍在：{ $count }
broadcast-count-acknowledged-earlier = 只确认过旧文、尚未确认新文：{ $count }
# Goes to the author. $name: the colleague.
broadcast-corrected-by = { $name }更正了您发给讨论室“{ $room }”的公告。随后会有新的报告。
broadcast-withdrawn-by = { $name }撤回了您发给讨论室“{ $room }”的公告。随后会有新的报告。
broadcast-withdraw-question = 要撤回这则公告吗？正文会被删除，不再发送；凡是 Telegram 允许删除的，我都会删除，其余的换成一行说明。此操作无法恢复。
broadcast-withdrawing-now = 正在撤回公告。报告会说明哪些已经删除。
broadcast-withdrawn-already = 这则公告先前已经撤回。
broadcast-cancel-question = 要彻底停止发送这则公告吗？已收到的人会保留，其他人不会再收到。此操作无法恢复。
broadcast-cancelling-now = 正在停止。报告会说明谁已收到。
button-broadcast-correct = 更正
button-broadcast-withdraw = 撤回
button-broadcast-withdraw-now = 是，撤回
button-broadcast-cancel-now = 是，彻底停止
button-broadcast-keep = 保持不变
button-broadcast-correct-send = 更正（{ $readers }）
# Asking a colleague to look at one language. $language: by name; $name: a colleague.
broadcast-review-choose = 请谁来审阅{ $language }文本？以下同事阅读该语言。
broadcast-review-nobody = 这个讨论室里没有可以请来审阅{ $language }的人：需要一位协调员，或该语言团队的成员。
broadcast-review-request = { $name }请您在发送前审阅一则发给讨论室“{ $room }”的公告。先是原文，然后是{ $language }文本。
broadcast-review-question = { $language }文本与原文意思一致吗？如果您批准，或另写一份更好的，即以您的名义负责。
broadcast-review-approved = { $name }批准了您发给讨论室“{ $room }”的公告的{ $language }文本。
broadcast-review-edited = { $name }改写了您发给讨论室“{ $room }”的公告的{ $language }文本，并为其负责。
broadcast-review-declined = { $name }无法审阅您发给讨论室“{ $room }”的公告的{ $language }文本。您可以请其他人。
broadcast-review-over = 这里已没有需要审阅的内容：文本已被修改、发送，或已有决定。
broadcast-review-thanks = 谢谢。{ $language }文本已以您的名义批准。
broadcast-review-write = 请在下一条消息里把更好的{ $language }文本发给我。/cancel 则保持不变。
broadcast-review-declining = 谢谢告知。可以请其他人审阅。
broadcast-asked = 已请审阅：{ $name }
button-broadcast-ask = 请人审阅：{ $language }
button-broadcast-open-preview = 查看预览
button-review-approve = 批准
button-review-edit = 写一份更好的
button-review-decline = 我不行
erased-reviews = • 您被请求审阅的 { $count } 份文本的记录
# A text that was approved for something similar. $percent: how much alike.
broadcast-suggestion = 以前为相似的文本批准过，相似度 { $percent }%：
broadcast-status-earlier = 取自相似的文本，尚未为这一份批准
button-broadcast-use = 采用以前的文本：{ $language }
# $kinds: a list of identifier messages.
broadcast-names-somebody = ⚠ 这里似乎含有{ $kinds }。所有收到的人都能看到。
broadcast-or-type = 也可以直接把时间写给我，例如 14:35 或 2026-11-24 14:35。
broadcast-review-left = 保持不变。您仍可用按钮批准该文本。
broadcast-review-changed = 文本已更改，并以您的名义批准。
# What an announcement carries besides words. $size and $limit: megabytes; elsewhere characters.
broadcast-or-media = 也可以是一张照片、一段视频或一个文件，附最多 { $limit } 个字符的说明。
broadcast-carries = 📎 附带：{ $kind }
broadcast-one-media = 一则公告只附带一张照片、一段视频或一个文件。没有收下任何内容。请只发一个，并附说明。
broadcast-media-kind = 公告可以附带照片、视频或文件，但不能附带这个。没有收下任何内容；请换一个，或只发文字。
broadcast-media-too-large = 这个文件有 { $size } MB；公告最多附带 { $limit } MB，好让每个人都能打开。没有收下任何内容。请发一个小一些的。
broadcast-media-without-words = 请附上说明再发一次：没有文字，就无法用各人的语言说明这是什么。
broadcast-caption-too-long = 没有发送：照片、视频或文件下面每种语言最多 { $limit } 个字符。预览会指出哪些文本过长，请缩短。
broadcast-too-long-here = ⚠ 放在下面太长：{ $length } 个字符，最多 { $limit }。请在发送前缩短这段文本。
button-broadcast-take-scheduled = 接手 { $number }：不按那个时间发
kept-copies-of-broadcasts = • 同事聊天里的公告副本：它们在 Telegram 中，我们无法收回

## Translation

check-empty = 文字缺失
check-untranslated = 未翻译的词
check-repeated = 重复的词
check-cut-off = 结尾缺失
check-length = 句子缺失或多出
check-numbers = 数字
check-units = 单位
check-times = 日期和时间
check-frequency = 频次
check-language = 语言
check-negation = 否定词
check-laterality = 左右
check-comparators = “至少”与“至多”
check-opposites = 前后、开始与停止、高低等相反词
check-drugs = 药名与过敏原
check-terms = 约定的术语
check-literals = 链接和地址
check-formatting = 格式
check-masks = 链接、名称或代码
provider-memory = 以前的文本
provider-on-device = 本地机器翻译
provider-short-answers = 短语表
provider-libretranslate = LibreTranslate
provider-google = Google
provider-deepl = DeepL
provider-microsoft = Microsoft Translator
provider-mymemory = MyMemory

## Guidance

guide-menu =
    跨医院合作成功的要点。请选择一个主题，或用自己的话提问，例如：
    /guide 怎样赢得新合作方的信任？
guide-nothing = 我没有关于这个问题的卡片。如果您同意，我会把问题留给编辑人员，去除可能识别个人身份的内容，保存 { $days } 天。您也可以选择一个主题：
guide-no-cards = 这里还没有卡片。
guide-card-unknown = 没有这张卡片，或它已被移除。发送 /guide 可查看全部卡片。
guide-offer = 有一张指南卡片谈到这个问题。这条消息只有您能看到。
guide-state-draft = 草稿：这张卡片还没有经人审阅。
guide-state-reviewed = 由 { $name } 审阅，{ $date }。
guide-state-outdated = ⚠ 可能已过时：英文卡片在此之后有改动。
guide-fallback = ⚠ 暂无{ $wanted }版本，以{ $shown }显示。
guide-section-why = 为什么
guide-section-do = 可以这样做
guide-section-avoid = 应当避免
guide-section-say = 可以这样说
guide-section-reflect = 值得思考的问题
guide-sources = 来源
button-guide-more = 全文
button-guide-cards = 全部
button-guide-offer = 指南：{ $title }
guide-group-principles = 基本原则
guide-group-differences = 彼此的不同
guide-group-partnership = 合作关系
guide-group-talking = 沟通交流
guide-group-deciding = 共同决策
guide-group-lasting = 长久合作
guide-group-others = 其他卡片
guide-group-own = 本机构的卡片
guide-question-kept = 谢谢。您的问题已交给编辑人员，可能识别个人身份的内容已去除。{ $days } 天后将被删除。
guide-question-gone = 我已经没有您的问题了。请用 /guide 重新提问。
guide-no-words = 这张卡片没有可以直接说的话。
guide-related = 与“{ $title }”相关：
guide-nothing-related = 没有标明相关的其他卡片。
guide-vote-helped = 已记下：有帮助。谢谢。您可以随时更改。
guide-vote-did-not-help = 已记下：没有帮助。谢谢，这对编辑人员很有用。您可以随时更改。
guide-share-question = 把“{ $title }”分享给讨论室“{ $room }”的 { $count } 位成员吗？每个人都会看到自己语言的版本。
guide-shared = 正在发送给讨论室“{ $room }”的 { $count } 位成员。
guide-not-shared = 没有分享。
guide-share-nobody = 讨论室“{ $room }”里还没有其他人。
guide-shared-heading = { $name } 向讨论室分享了一张卡片
guide-weekly-heading = 本周卡片
weekly-started = 每周一 9:00 您会收到一张卡片，第一张在{ $day }。发送 /guide weekly 可停止。
weekly-stopped = 您不会再收到每周卡片。
phrases-menu = 会议中常用的话，用您和合作方的语言列出。请选择主题：
phrases-draft = 草稿：这些短句还没有经人审阅，仅供参考。
phrases-topic-unknown = 没有这个主题。发送 /phrases 可查看全部主题。
phrases-topic-greeting = 问候
phrases-topic-repeating = 请对方重复
phrases-topic-clarifying = 确认理解
phrases-topic-agreeing = 表示同意
phrases-topic-disagreeing = 表示不同意见
phrases-topic-time = 时间安排
phrases-topic-numbers = 数字
phrases-topic-documents = 文件
phrases-topic-privacy = 隐私
phrases-topic-technical = 声音和画面
phrases-topic-interpreting = 口译
phrases-topic-delays = 延误
phrases-topic-apologising = 道歉
phrases-topic-thanking = 感谢
phrases-topic-handing-over = 交接
phrases-topic-closing = 结束会议
guide-own-of = { $institution } 的内部卡片。
guide-own-how =
    请用一条消息发送卡片：第一行写标题（最多 { $title } 个字符），接着写摘要（最多 { $summary } 个字符）。需要时可以添加小节，小节名称单独占一行：{ $sections }。

    只有贵机构的人能看到。经另一位协调员审阅之前，它是草稿。/cancel 可取消。
guide-own-cancelled = 好的，不添加卡片。您的下一条消息会照常发到讨论室。
guide-own-edit-with-button = 这条消息已成为卡片，卡片保持不变。要修改，请按卡片下的“编辑”。
guide-own-remove-question = 要移除“{ $title }”吗？之后将没有人能找到它。
guide-own-removed = 卡片已移除。
guide-own-incomplete = 卡片需要第一行的标题和其后的摘要。请重新发送。
guide-own-title-too-long = 标题有 { $length } 个字符，最多 { $limit } 个。请缩短后重新发送卡片。
guide-own-summary-too-long = 摘要有 { $length } 个字符，最多 { $limit } 个。请缩短后重新发送卡片。
guide-own-too-long = 各小节合计有 { $length } 个字符，最多 { $limit } 个。请缩短后重新发送卡片。
guide-own-no-team = 您不在任何团队中，因此没有可以为之撰写卡片的机构。
guide-own-not-by-author = 这些内容是您写的，需要由另一个人审阅。
guide-own-changed = 您看过之后卡片已有改动。请先重新阅读。
inline-for-members = 仅限成员：了解如何加入
inline-mark-machine = 机器翻译 { $source }→{ $target }
inline-machine = { $language } · 机器翻译 { $source }→{ $target }
inline-approved = { $language } · 经人工核准
inline-doubtful = 未通过安全检查，不提供：{ $languages }
inline-unfinished = 仍在翻译：再输入一个空格即可查看
button-guide-short = 简短版
button-guide-say = 可以这样说
button-guide-share = 分享
button-guide-related = 相关
button-guide-helped = 👍
button-guide-did-not-help = 👎
button-guide-back = 返回
button-question-keep = 把我的问题留给编辑人员
button-weekly-start = 每周一收一张卡片
button-weekly-stop = 停止每周卡片
button-share-cancel = 取消
button-phrases = 会议常用语
button-phrases-topics = 全部主题
button-own-edit = 编辑
button-own-review = 我已审阅
button-own-remove = 移除
button-share-send = 分享给 { $count } 人
erased-guidance = • 您就指南提出的问题或评价，共 { $count } 条
erased-own-cards = • 您撰写、尚未经人审阅的指南卡片，共 { $count } 张
kept-own-cards = • 您撰写的 { $count } 张指南卡片：已经同事审阅，归您的机构所有

## Linked groups

error-group-admins-only = 只有这个 Telegram 群组的管理员才能关联或取消关联。
error-group-not-linked = 这个群组没有关联到任何讨论室。
error-group-linked-for-team = 这个群组已关联到讨论室“{ $room }”（团队：{ $team }）。如需改为关联其他讨论室，请先在群组中发送 /unlink
error-group-linked-mixed = 这个群组已作为混合群组关联到讨论室“{ $room }”。如需改为关联其他讨论室，请先在群组中发送 /unlink
error-group-changed = 刚才有人同时关联了这个群组。请再看一下。
link-how = 此命令用于群组。请把我加入您团队的 Telegram 群组，设为管理员，然后在该群组中发送 /link 。多个团队共用的群组请发送：/link mixed 。如需取消：/unlink
link-which-room = 群组“{ $title }”要关联到哪个讨论室？
link-already = 群组“{ $title }”已经关联到讨论室“{ $room }”。
link-another = 讨论室“{ $room }”已关联群组“{ $title }”，而此处只能有一个群组。要改用这个群组吗？
link-done = 群组“{ $title }”现已关联到讨论室“{ $room }”。
button-link-instead = 改用这个群组
group-linked = 本群组现已关联到讨论室“{ $room }”，代表团队 { $team }。讨论室中还有：{ $teams }。
group-linked-meaning =
    已注册成员在这里写的内容会转达给他们，各自以自己的语言阅读。他们写的内容会发到这里，本群组所有人都能看到。其他人在这里写的内容只留在本群组。

    不用于紧急情况。如需取消：/unlink
group-linked-mixed = 本群组现已关联到讨论室“{ $room }”，供多个团队共用：{ $teams }。目前这里的消息还不会转达，由管理员用 /combined 决定。如需取消：/unlink
group-unlinked = 本群组已不再关联讨论室“{ $room }”。这里的消息只留在本群组，团队成员重新在与我的私聊中阅读该讨论室。
group-found = 我又可以在这里发消息了。本群组关联到讨论室“{ $room }”。这段时间的消息已发到团队成员的私聊中。
group-moved = 本群组已升级为超级群组，仍然关联到讨论室“{ $room }”。
group-deaf = Telegram 不向我显示这里的消息，我只能看到命令和对我消息的回复，因此其他内容不会转达。请把我设为本群组的管理员。
group-hears-again = 我又能看到这里的消息，并会转达。
group-not-registered = 这条消息只留在本群组：我只转达已注册成员写的内容。您团队的协调员可以给您发送邀请。
group-not-of-the-room = 这条消息只留在本群组：本群组关联的讨论室中没有您的团队。
group-answered-in-private = 已在我们的私聊中回复
group-command-in-private = 请在这里，在我们的私聊中使用。
group-help =
    在已关联的群组中，我会转达已注册成员写的内容。

    在群组中回复一条消息时可用：
    /why – 文字的来源
    /status – 谁已收到消息
    /lang – 消息使用的语言
    /unsend – 撤回消息

    群组管理员中的协调员可用：/link 和 /unlink 。我会在这里私下回复。
notice-group-lost = 群组“{ $title }”现在收不到我的消息：{ $reason }。在此期间，该群组的读者会在与我的私聊中收到消息。
notice-group-deaf = 在群组“{ $title }”中，我已不再是管理员。群组仍会收到消息，但我看不到大家在那里写的内容，也无法转达。
notice-group-late = 群组“{ $title }”目前大约晚 { $seconds } 秒收到消息，因为 Telegram 每分钟只允许在群组中发 20 条。消息不会丢失。
kept-group-links = • 您关联的 { $count } 个群组继续为您的团队保持关联，记录中只保留您的编号

## Mixed groups

combined-is-on = 在群组“{ $title }”中，每条消息都会附上一条静音回复，给出其他语言的译文。该群组使用的语言：{ $languages }。
combined-is-off = 群组“{ $title }”中的消息目前不翻译，也不转达。我可以用一条静音回复，为每条消息附上该群组所用其他语言的译文：{ $languages }。
button-combined-on = 开启
button-combined-off = 关闭
combined-on = 合并译文已开启。这里的每条消息都会附上一条静音回复，给出其他语言的译文：{ $languages }。从现在起，{ $teams } 在本群组阅读讨论室“{ $room }”：讨论室里其他地方的消息会发到这里，不再发到他们的私聊。不在本群组的同事会看不到，请把他们加进来。如需关闭：/combined off
combined-off = 合并译文已关闭。这里的消息不再转达，讨论室“{ $room }”的消息也不再发到这里。{ $teams } 重新在私聊中阅读该讨论室。如需开启：/combined on
combined-absent = 这些同事从现在起在这里阅读该讨论室，但还不在本群组：{ $names }{ $count ->
        [0] 。
       *[other] ，另有 { $count } 人。
    } 请把他们加进来。
combined-not-mixed = 这只适用于作为混合群组关联到讨论室的群组。如需关联本群组，请由管理本群组的协调员发送 /link。
combined-deaf = 我看不到这里的消息，因此无法翻译。请先把我设为本群组的管理员，再发送 /combined on。

## Where messages come from

origin-own-copy = 这条消息是我发出的，所以没有再次转达。如需回应或询问，请直接回复那条消息：同事们会各自用自己的语言看到您指的是什么。
origin-anonymous = 匿名管理员的消息不会转达：每条消息都要显示作者姓名，而 Telegram 没有告诉我您是谁。如需转达，请打开本群组的管理员列表，点自己的名字，关闭“保持匿名”。
origin-anonymous-command = 您以群组身份发言时，Telegram 不会告诉我您是谁。请打开本群组的管理员列表，点自己的名字，关闭“保持匿名”，然后重新发送该命令。

## The command menu

command-start = 您所在的团队和讨论室
command-help = 我能做什么
command-guide = 合作指南
command-phrases = 会议常用语，双语对照
command-why = 一段文字的来源
command-unsend = 撤回您的一条消息
command-unpin = 在所有聊天中取消置顶一条消息
command-status = 谁已收到消息
command-link = 将本群组关联到讨论室
command-unlink = 取消本群组的关联
command-combined = 在混合群组中用一条回复给出译文
command-settings = 您的语言和讨论室
command-broadcast = 向讨论室发布通知
command-drafts = 正在编写或等待发送的公告
command-invite = 邀请临床人员加入您的团队
command-admin = 机构、团队、讨论室和邀请
command-policy = 由哪些服务翻译，什么可以外传
command-language = 您的阅读语言
command-lang = 说明一条消息是什么语言
command-interface = 我跟您对话的语言
command-display = 看译文、原文或两者
command-quiet = 消息何时不响铃
command-room = 您的消息发到哪个讨论室
command-mydata = 存储的您的全部信息
command-forgetme = 退出，并删除您的数据
command-privacy = 存储了什么，存在哪里

## 副本中读者的当地时间

# $time: a time, or two with a dash between them; $day: a short weekday. It follows a time of day that the author wrote.
local-time = （您当地时间 { $time }）
local-time-on-day = （您当地时间{ $day } { $time }）
local-time-day-after = （您当地时间次日 { $time }）
local-time-day-before = （您当地时间前一日 { $time }）

## 可能被误读之处：只提示作者本人

# $found: the author’s words; $clear: plainer ones in the same language; $first and $second: dates; $count: of words, or of Chinese characters.
notice-hint = 您的消息已按原文发出。如需改写，直接编辑即可，所有副本会同步更新。
hint-trailing-zero = “{ $found }”的小数点若被忽略，剂量会被读成十倍。建议写成“{ $clear }”。
hint-naked-decimal = “{ $found }”的小数点容易被忽略，剂量会被读得高很多。建议写成“{ $clear }”。
hint-abbreviation = “{ $found }”属于易致用药错误的缩写（见 Joint Commission 与 ISMP 清单）。建议写成“{ $clear }”。
hint-date = “{ $found }”在有些国家是{ $first }，在另一些国家是{ $second }。建议写明“月”和“日”。
hint-time = “{ $found }”是上午还是下午？同事们在不同时区。写成“15:00”或“下午3点”，大家还会看到各自的当地时间。
hint-idiom = “{ $found }”可能会被逐字翻译。更直白的说法：“{ $clear }”。
hint-long = 其中一句话有 { $count } 个字词。长句的翻译不太可靠，分成两句短句更稳妥。
hint-mended = 谢谢，现在很清楚了。
hint-fine = 已保留原文。
hints-on = 您写的内容可能被误读时，会收到一条静音提示。消息总是立即发出。
hints-off = 不再提示措辞问题。您可以在这里或 /settings 中重新打开。
button-hint-fine = 就这样
button-hint-off = 不再提示
button-hints-turn-on = 打开措辞提示
button-hints-turn-off = 关闭措辞提示
