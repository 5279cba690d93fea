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
    /settings – 您的语言和讨论室
    /room – 您的消息发到哪里
    /language – 您的阅读语言
    /interface – 我跟您对话的语言
    /privacy – 书写前须知
    /mydata – 存储的您的全部信息
    /forgetme – 退出，并删除您的数据
help-coordinator = /invite – 邀请临床人员加入您的团队
help-administrator = /admin – 机构、团队、讨论室和邀请

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
button-settings-reading = 更改阅读语言
button-settings-interface = 更改界面语言
button-settings-room = 换一个讨论室
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

## Relayed messages

relay-header = { $name } · { $team }，{ $institution }
relay-header-without-team = { $name }
relay-former-member = 一位已退出的成员
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · 经人工核准
relay-edited = 已编辑
relay-mark-no-engine = ⚠ 原文：这里没有 { $source }→{ $target } 的翻译。
relay-mark-engine-failed = ⚠ 原文：{ $source }→{ $target } 翻译失败。
relay-mark-checks-failed = ⚠ 原文：{ $source }→{ $target } 的译文未通过安全检查（{ $checks }）。
relay-mark-language-unknown = ⚠ 原文：未能识别语言。
relay-mark-check = ⚠ 请与原文核对：{ $checks }
button-original = 查看原文
button-doubtful = 存疑的译文
button-problem = 有问题
relay-nobody-else = 消息已保存，但这个讨论室里还没有其他人。以后加入的人看不到这条消息。
relay-sent-in-the-original = 译成{ $languages }的译文未通过安全检查，所以这些同事收到的是您的原文。如果您编辑这条消息，换一种说法，他们会收到新的版本。
relay-edit-unknown = 找不到您编辑的那条消息，所以没有人看到改动。请把它作为新消息发送。
relay-kind-not-carried = 我目前只能转达文字。这条消息没有转达给任何人。
relay-doubtful = ⚠ 这段机器译文存疑（{ $checks }）。未核对原文之前，不要据此操作：
relay-problem-reported = 谢谢。已经告诉作者，这条消息可能不清楚。
relay-problem-known = 您已经反馈过这条消息，作者已经知道。
notice-problem = { $name } 觉得收到的这条消息（以其阅读语言显示）不清楚或有误。请换一种说法，或者问问哪里不清楚。
error-message-erased = 这条消息已不再保存。
error-gave-up = 我们这边出了问题，您发送的内容没有转达出去。内容已保留，运维人员可以看到。请再发一次，或用其他方式联系您的同事。
erased-messages = • 您写的 { $count } 条消息的文字及其译文
erased-deliveries = • 您收到的 { $count } 条消息的记录
kept-copies-in-telegram = • 同事聊天里的副本：它们在 Telegram 中，我们无法收回
kept-approved-pairs = • 您核准的 { $count } 条译文（不含您的姓名），因为其他人还要用到

## Broadcast

help-broadcast = /broadcast – 向整个讨论室发公告，每个人看到自己的语言
broadcast-choose-room = 公告发给哪个讨论室？
broadcast-send-text =
    发给讨论室“{ $room }”的公告，将有 { $readers } 人收到。

    请把公告内容作为下一条消息发给我：只限文字，最多 { $limit } 个字符。发送之前，您会看到每种语言的内容。

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
notice-problem-with-announcement = { $name } 觉得您的公告（以其阅读语言显示）不清楚或有误。请问问哪里不清楚，或者换一种说法。
erased-broadcasts = • 您的 { $count } 条公告或草稿的文字及其译文
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
check-drugs = 药名
check-terms = 约定的术语
check-literals = 链接和地址
check-masks = 链接、名称或代码
provider-on-device = 本地机器翻译
provider-short-answers = 短语表
provider-libretranslate = LibreTranslate
provider-google = Google

## Guidance

guide-menu =
    跨医院合作成功的要点。请选择一张卡片，或用自己的话提问，例如：
    /guide 怎样赢得新合作方的信任？
guide-nothing = 我没有关于这个问题的卡片。现有的卡片如下：
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
button-guide-more = 阅读全文
button-guide-cards = 全部卡片
button-guide-offer = 指南：{ $title }

## The command menu

command-start = 您所在的团队和讨论室
command-help = 我能做什么
command-guide = 合作指南
command-settings = 您的语言和讨论室
command-broadcast = 向讨论室发布通知
command-invite = 邀请临床人员加入您的团队
command-admin = 机构、团队、讨论室和邀请
command-language = 您的阅读语言
command-interface = 我跟您对话的语言
command-room = 您的消息发到哪个讨论室
command-mydata = 存储的您的全部信息
command-forgetme = 退出，并删除您的数据
command-privacy = 存储了什么，存在哪里
