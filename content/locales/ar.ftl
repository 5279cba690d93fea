### Arabic: modern standard, the polite plural (فريقكم), verbal nouns rather than verbs that show a gender. One word for each thing:
### team = فريق, room = غرفة, invite = دعوة, message = رسالة, original = النص الأصلي, translation = ترجمة,
### doubtful = مشكوك فيها, safety check = فحص السلامة, approved by a person = اعتمدها شخص.
###
### Right to left. What is put in for { $name } is isolated already. What stands in Latin here, and must not be turned around,
### stands between { "\u2066" } and { "\u2069" }: commands, EN→AR, #3. In an example of a command, each Arabic name stands in
### { "\u2068…\u2069" }, so that the names follow one another in the order in which one types them. A line that one may copy and
### send begins with its / and nothing before it.
### { "\u200F" } makes a line that does not begin with an Arabic word run from right to left.

## Errors

error-user = لم ينجح ذلك. يُرجى التحقق مما أُرسل والمحاولة مرة أخرى.
error-not-allowed = دوركم لا يتيح ذلك. عند الحاجة إليه، يُرجى التواصل مع منسق الفريق أو مسؤول النظام.
error-not-a-member =
    مرحبًا. يربط Common Ground بين فرق المستشفيات التي تعمل معًا بلغات مختلفة.

    الانضمام بالدعوة فقط. يُرجى طلب رابط دعوة من منسق فريقكم، ثم فتحه على هذا الجهاز.
error-not-found = لم أعثر على ذلك. ربما أُزيل، أو أنه يخص فريقًا آخر.
error-invite-invalid =
    لم تعد هذه الدعوة صالحة. ربما انتهت مدتها أو استُنفدت أو سُحبت، أو أن جزءًا من الرابط ناقص.

    يُرجى طلب دعوة جديدة ممن أرسلها إليكم.
error-invalid-input = لم أفهم ما كُتب. يُرجى التحقق منه والمحاولة مرة أخرى.
error-no-room =
    لستم في أي غرفة بعد، فلا يوجد من تُنقل إليه رسائلكم.

    يُرجى الطلب من مسؤول النظام إضافة فريقكم إلى غرفة.
error-joining-over = انتهت هذه الخطوة. للانضمام، يُرجى فتح رابط الدعوة من جديد.
error-language-first = يُرجى اختيار لغة القراءة أولًا.
error-language-unknown = لا أعرف لغة باسم «{ $value }». يُرجى كتابة اسمها أو رمزها، مثل: البرتغالية أو pt
error-time-zone-unknown = لا أعرف المنطقة الزمنية «{ $value }». يُرجى كتابتها بصيغة المنطقة والمدينة، مثل: { "\u2066" }Asia/Qatar{ "\u2069" }
error-name-invalid = لا يمكن استخدام هذا الاسم. الاسم من 1 إلى 120 حرفًا، في سطر واحد، ومن دون العلامة «|».
error-name-taken = الاسم «{ $name }» مستخدم من قبل. يُرجى اختيار اسم آخر.
error-name-ambiguous = يوجد أكثر من واحد باسم «{ $name }»: { $numbers }. يُرجى كتابة الرقم بدلًا من الاسم، مثل { "\u2066" }#3{ "\u2069" }.
error-institution-unknown = لا توجد مؤسسة باسم «{ $name }». تظهر جميع المؤسسات بالأمر { "\u2066" }/admin{ "\u2069" }.
error-team-unknown = لا يوجد فريق باسم «{ $name }». تظهر جميع الفرق بالأمر { "\u2066" }/admin{ "\u2069" }.
error-room-unknown = لا توجد غرفة باسم «{ $name }». تظهر جميع الغرف بالأمر { "\u2066" }/admin{ "\u2069" }.
error-room-not-yours = لم يعد فريقكم في تلك الغرفة. تظهر غرفكم بالأمر { "\u2066" }/room{ "\u2069" }.
error-role-unknown = لا أعرف الدور «{ $value }». يُرجى كتابة أحد هذه الأدوار: { $roles }.
error-invite-unknown = لا توجد دعوة رقمها { $number }. تظهر الدعوات الصالحة بالأمر { "\u2066" }/admin{ "\u2069" }.
button-expired = لم يعد هذا الزر صالحًا. يُرجى استخدام أحدث رسالة، أو إرسال { "\u2066" }/start{ "\u2069" }.
unknown-command = لا أعرف هذا الأمر. يظهر ما يمكنني فعله بالأمر { "\u2066" }/help{ "\u2069" }.

## Joining

joining-welcome = مرحبًا بكم. وصلتكم دعوة إلى فريق { $team } ({ $institution }).
joining-leaves = أنتم الآن في فريق { $team }. المتابعة تعني مغادرة هذا الفريق وغرفه.
joining-choose-language =
    بأي لغة تفضلون قراءة الرسائل؟

    الكتابة ممكنة بأي لغة، ويمكن تغيير هذا الاختيار لاحقًا.
joining-more-languages = يُرجى اختيار لغة القراءة. إن لم تكن لغتكم هنا، يُرجى اختيار أقرب لغة إليها. وبعد الانضمام، يمكن اختيار أي لغة بكتابة اسمها بعد الأمر { "\u2066" }/language{ "\u2069" }.
joining-language-chosen = ستصلكم الرسائل باللغة { $language }.
joining-already-in = أنتم في فريق { $team } بالفعل. لا شيء آخر مطلوب.
joining-done =
    تم الانضمام. مرحبًا بكم في فريق { $team }.

    اكتبوا لي هنا كما تكتبون للزملاء. أنقل كلامكم إلى الفرق الشريكة، كل فريق بلغته، وأعود إليكم بردودها.
button-more-languages = لغات أخرى
button-accept = فهمت، أريد الانضمام
button-other-language = اختيار لغة أخرى

## Privacy

privacy-notice =
    قبل الكتابة هنا، يُرجى العلم بما يلي:

    • هذه الخدمة للتواصل بين الفرق. ليست للمرضى ولا للحالات الطارئة. في الحالات الطارئة يُرجى الاتصال هاتفيًا.
    • ينقل تطبيق Telegram هذه الرسائل ويخزّنها. وهي غير مشفّرة من طرف إلى طرف.
    • لا تكتبوا أسماء، ولا أي شيء يكشف هوية مريض.
    • قد تكون الترجمة خاطئة. يجب التأكد من كل جرعة في النص الأصلي قبل العمل بها.
    • نحتفظ بالرسائل لمدة { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. يظهر ما هو محفوظ عنكم بالأمر { "\u2066" }/mydata{ "\u2069" }، ويُمحى بالأمر { "\u2066" }/forgetme{ "\u2069" }.

## Start and help

home-member =
    أنتم في فريق { $team } ({ $institution }).

    ما يُكتب هنا يصل إلى الغرفة «{ $room }»، وفيها هذه الفرق: { $teams }.

    يظهر ما يمكنني فعله أيضًا بالأمر { "\u2066" }/help{ "\u2069" }.
home-without-room = أنتم في فريق { $team } ({ $institution }).
home-administrator = دوركم هو مسؤول النظام. تظهر طريقة إعداد المؤسسات والفرق والغرف والدعوات بالأمر { "\u2066" }/admin{ "\u2069" }.
help-member =
    اكتبوا لي كما تكتبون للزملاء. تقرأ الفرق الشريكة رسائلكم بلغتها.

    { "\u200F\u2066" }/guide{ "\u2069" } – إرشادات للعمل المشترك
    { "\u200F\u2066" }/settings{ "\u2069" } – لغاتكم وغرفتكم
    { "\u200F\u2066" }/room{ "\u2069" } – وجهة رسائلكم
    { "\u200F\u2066" }/language{ "\u2069" } – لغة القراءة
    { "\u200F\u2066" }/interface{ "\u2069" } – اللغة التي أخاطبكم بها
    { "\u200F\u2066" }/privacy{ "\u2069" } – ما تنبغي معرفته قبل الكتابة
    { "\u200F\u2066" }/mydata{ "\u2069" } – كل ما هو محفوظ عنكم
    { "\u200F\u2066" }/forgetme{ "\u2069" } – المغادرة ومحو بياناتكم
help-coordinator = { "\u200F\u2066" }/invite{ "\u2069" } – دعوة ممارسين صحيين إلى فريقكم
help-administrator = { "\u200F\u2066" }/admin{ "\u2069" } – المؤسسات والفرق والغرف والدعوات

## Languages

language-now =
    تصلكم الرسائل باللغة { $reading }. يمكن اختيار لغة أخرى هنا، أو كتابة اسمها، مثل: { "\u2066" }/language البرتغالية{ "\u2069" }

    الكتابة ممكنة بأي لغة. أخاطبكم باللغة { $interface }، ويمكن تغييرها بالأمر { "\u2066" }/interface{ "\u2069" }.
language-changed = من الآن تصلكم الرسائل باللغة { $reading }. وما زلت أخاطبكم باللغة { $interface }، ويمكن تغييرها بالأمر { "\u2066" }/interface{ "\u2069" }.
interface-now = أخاطبكم باللغة { $interface }. أي لغة تفضلون؟ وتبقى الرسائل تصلكم باللغة { $reading }.
interface-changed = من الآن أخاطبكم باللغة { $interface }. وتبقى الرسائل تصلكم باللغة { $reading }، ويمكن تغييرها بالأمر { "\u2066" }/language{ "\u2069" }.
interface-not-available = لا أتحدث اللغة { $value } بعد. اللغات التي أتحدثها: { $languages }.

## Rooms

settings-languages = لغة القراءة: { $reading }، ولغة مخاطبتكم: { $interface }. ويمكن الكتابة بأي لغة.
settings-team = فريقكم: { $team } ({ $institution })
settings-room = تصل رسائلكم إلى الغرفة { $room }.
button-settings-reading = تغيير لغة القراءة
button-settings-interface = تغيير لغة المخاطبة
button-settings-room = غرفة أخرى
room-now = تصل رسائلكم إلى الغرفة «{ $room }»، وفيها هذه الفرق: { $teams }.
room-switch = أنتم في أكثر من غرفة. يُرجى اختيار الغرفة التي تصل إليها رسائلكم:
room-switched = من الآن تصل رسائلكم إلى الغرفة «{ $room }»، وفيها هذه الفرق: { $teams }.

## Your data

mydata-caption = كل ما هو محفوظ عنكم. يمكن فتح الملف بأي محرر نصوص.
forgetme-question =
    هل تريدون المغادرة ومحو بياناتكم؟

    يُمحى اسمكم ومعرّف حسابكم على Telegram واللغات التي اخترتموها، ولن تصلكم رسائل بعد ذلك. أما النسخ التي سلّمها Telegram من قبل فتبقى لدى من استلمها. ولا يمكن التراجع عن ذلك.
forgetme-cancelled = لم يُمحَ شيء. ما زلتم في الفريق.
forgetme-erased = مُحي ما يلي:
forgetme-kept = بقي ما يلي محفوظًا، مع السبب:
forgetme-done = تمت المغادرة. شكرًا لمشاركتكم. يمكنكم العودة متى شئتم بدعوة جديدة.
forgetme-administrator = حسابكم مذكور في إعدادات هذه الخدمة بدور مسؤول النظام، ولذلك تعيدكم مراسلتي من جديد إلى العضوية.
button-forget = نعم، محو بياناتي
button-cancel = لا، رجوع
erased-profile = • اسمكم ومعرّف حسابكم على Telegram واختياراتكم
kept-member-number = • رقمكم وفريقكم، لكي يبقى معروفًا من أي فريق جاءت الرسائل السابقة
kept-audit = • { $count ->
        [zero] { $count } قيد
        [one] قيد واحد
        [two] قيدان
        [few] { $count } قيود
        [many] { $count } قيدًا
       *[other] { $count } قيد
    } في سجل الإجراءات (من فعل ماذا)، برقمكم ومن دون اسمكم، لكي تبقى القرارات الخاصة بفرق الرعاية قابلة للمساءلة

## Roles

role-clinician = ممارس صحي
role-coordinator = منسق
role-administrator = مسؤول النظام

## Invites

invite-made-clinicians =
    الدعوة { $number } للممارسين الصحيين في فريق { $team }.

    مدة صلاحيتها { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }، لاستخدام { $uses ->
        [zero] { $uses } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $uses } أشخاص
        [many] { $uses } شخصًا
       *[other] { $uses } شخص
    } على الأكثر. يُرجى عدم إرسال الرابط إلا إلى أفراد هذا الفريق:
invite-made-staff =
    الدعوة { $number } لشخص واحد بدور «{ $role }» في فريق { $team }.

    تصلح لمرة واحدة، ومدة صلاحيتها { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }. يُرجى عدم إرسال الرابط إلا إلى الشخص المقصود:
invite-no-team = لستم في أي فريق. يُرجى استخدام: { "\u2066" }/admin invite <{ "\u2068الفريق\u2069" }>{ "\u2069" }
invite-revoked = لم تعد الدعوة { $number } إلى فريق { $team } صالحة. ومن انضم بها من قبل يبقى في الفريق.
button-revoke = سحب هذه الدعوة

## Administration

admin-help =
    /admin institution <{ "\u2068الاسم\u2069" }>
    /admin team <{ "\u2068المؤسسة\u2069" }> | <{ "\u2068الفريق\u2069" }> | <{ "\u2068اللغة\u2069" }> | <{ "\u2068المنطقة الزمنية\u2069" }>
    /admin room <{ "\u2068الاسم\u2069" }> | <{ "\u2068الفريق\u2069" }>, <{ "\u2068الفريق\u2069" }>
    /admin invite <{ "\u2068الفريق\u2069" }> [| { "\u2068الدور\u2069" }]
    /admin revoke <{ "\u2068رقم الدعوة\u2069" }>

    يمكن كتابة رقم بدلًا من الاسم، مثل { "\u2066" }#3{ "\u2069" }.
admin-expected-institution =
    المطلوب اسم مؤسسة، مثل:
    /admin institution { "\u2068المستشفى الغربي\u2069" }
admin-expected-team =
    المطلوب أربعة عناصر تفصل بينها العلامة «|»: المؤسسة، واسم الفريق، واللغة، والمنطقة الزمنية. مثل:
    /admin team { "\u2068المستشفى الغربي\u2069" } | { "\u2068القلب\u2069" } | { "\u2068العربية\u2069" } | Asia/Qatar
admin-expected-room =
    المطلوب اسم غرفة، ثم العلامة «|» وفرقها. مثل:
    /admin room { "\u2068غرفة القلب\u2069" } | { "\u2068القلب\u2069" }, { "\u2068مركز القلب\u2069" }
admin-expected-invite =
    المطلوب اسم فريق، ومعه الدور إن لم تكن الدعوة لممارسين صحيين. مثل:
    /admin invite { "\u2068القلب\u2069" }
    /admin invite { "\u2068القلب\u2069" } | { "\u2068منسق\u2069" }
admin-expected-revoke =
    المطلوب رقم دعوة، مثل:
    /admin revoke 12
admin-institution-made = أُعدّت المؤسسة { $name } ({ "\u2066" }#{ $number }{ "\u2069" }). الخطوة التالية: { "\u2066" }/admin team{ "\u2069" }
admin-team-made = أُعدّ الفريق { $name } ({ "\u2066" }#{ $number }{ "\u2069" }): { $language }، { $zone }. الخطوة التالية: { "\u2066" }/admin room{ "\u2069" } ثم { "\u2066" }/admin invite{ "\u2069" }
admin-room-made = أُعدّت الغرفة «{ $name }» ({ "\u2066" }#{ $number }{ "\u2069" })، وفيها هذه الفرق: { $teams }.
admin-room-extended = أصبحت في الغرفة «{ $name }» ({ "\u2066" }#{ $number }{ "\u2069" }) هذه الفرق: { $teams }.
admin-institutions = المؤسسات
admin-teams = الفرق
admin-rooms = الغرف
admin-invites = الدعوات الصالحة (الأوقات بتوقيت { $zone })
admin-nothing = لم يُعدّ شيء بعد. البداية بمؤسسة، مثل: { "\u2066" }/admin institution { "\u2068المستشفى الغربي\u2069\u2069" }
admin-line-institution = { "\u200F\u2066" }#{ $number }{ "\u2069" } { $name }
admin-line-team = { "\u200F\u2066" }#{ $number }{ "\u2069" } { $name }، { $institution }: { $language }، { $zone }، { $members ->
        [zero] لا أعضاء
        [one] عضو واحد
        [two] عضوان
        [few] { $members } أعضاء
        [many] { $members } عضوًا
       *[other] { $members } عضو
    }
admin-line-room = { "\u200F\u2066" }#{ $number }{ "\u2069" } { $name }: { $teams }
admin-line-room-empty = { "\u200F\u2066" }#{ $number }{ "\u2069" } { $name }: لا فرق فيها بعد
admin-line-invite = { "\u200F" }{ $number } { $team }، { $role }: { $uses ->
        [zero] لم يبقَ أي استخدام
        [one] بقي استخدام واحد
        [two] بقي استخدامان
        [few] بقيت { $uses } استخدامات
        [many] بقي { $uses } استخدامًا
       *[other] بقي { $uses } استخدام
    }، حتى { DATETIME($expires, dateStyle: "long", timeStyle: "short") }

## Relayed messages

relay-header = { "\u200F" }{ $name } · { $team }، { $institution }
relay-header-without-team = { "\u200F" }{ $name }
relay-former-member = عضو سابق
relay-tag-machine = { "\u200F\u2066" }{ $source }→{ $target }{ "\u2069" } · { $provider }
relay-tag-approved = { "\u200F\u2066" }{ $source }→{ $target }{ "\u2069" } · اعتمدها شخص
relay-edited = عُدّلت
relay-mark-no-engine = ⚠ النص الأصلي: لا تتوفر هنا ترجمة { "\u2066" }{ $source }→{ $target }{ "\u2069" }.
relay-mark-engine-failed = ⚠ النص الأصلي: تعذّرت ترجمة { "\u2066" }{ $source }→{ $target }{ "\u2069" }.
relay-mark-checks-failed = ⚠ النص الأصلي: ترجمة { "\u2066" }{ $source }→{ $target }{ "\u2069" } لم تجتز فحص السلامة ({ $checks }).
relay-mark-language-unknown = ⚠ النص الأصلي: تعذّر التعرف على اللغة.
relay-mark-check = ⚠ يُرجى المقارنة بالنص الأصلي: { $checks }
button-original = النص الأصلي
button-doubtful = ترجمة مشكوك فيها
button-problem = توجد مشكلة
relay-nobody-else = حُفظت الرسالة، لكن لا أحد غيركم في هذه الغرفة بعد. ومن ينضم لاحقًا لن يراها.
relay-sent-in-the-original = لم تجتز الترجمة إلى هذه اللغات فحص السلامة: { $languages }. لذلك وصل نصكم الأصلي إلى هؤلاء الزملاء. وإذا عُدّلت الرسالة وصيغت بكلمات أخرى، وصلتهم النسخة الجديدة.
relay-edit-unknown = لا أجد الرسالة التي عُدّلت، ولذلك لم يرَ أحد التعديل. يُرجى إرسالها في رسالة جديدة.
relay-kind-not-carried = أنقل النصوص فقط في الوقت الحالي. لم تُنقل هذه الرسالة إلى أحد.
relay-doubtful = ⚠ هذه الترجمة الآلية مشكوك فيها ({ $checks }). يجب عدم العمل بها من دون الرجوع إلى النص الأصلي:
relay-problem-reported = شكرًا لكم. وصل تنبيه إلى من كتب الرسالة بأنها قد لا تكون واضحة.
relay-problem-known = سبق أن أبلغتم عن هذه الرسالة، ومن كتبها على علم بذلك.
notice-problem = ملاحظة من { $name }: هذه الرسالة، كما وصلت بلغة القارئ، غير واضحة أو فيها خطأ. يُرجى صياغتها بكلمات أخرى، أو السؤال عمّا لم يكن واضحًا.
error-message-erased = لم تعد هذه الرسالة محفوظة.
error-gave-up = حدث خطأ من جانبنا، ولم يُنقل ما أرسلتموه. وهو محفوظ، ويمكن لمشغّل الخدمة الاطلاع عليه. يُرجى إرساله مرة أخرى، أو التواصل مع الزملاء بطريقة أخرى.
erased-messages = • { $count ->
        [zero] نصوص { $count } رسالة كتبتموها
        [one] نص رسالة واحدة كتبتموها
        [two] نصا رسالتين كتبتموهما
        [few] نصوص { $count } رسائل كتبتموها
        [many] نصوص { $count } رسالة كتبتموها
       *[other] نصوص { $count } رسالة كتبتموها
    }، مع الترجمات
erased-deliveries = • سجل { $count ->
        [zero] { $count } رسالة استلمتموها
        [one] رسالة واحدة استلمتموها
        [two] رسالتين استلمتموهما
        [few] { $count } رسائل استلمتموها
        [many] { $count } رسالة استلمتموها
       *[other] { $count } رسالة استلمتموها
    }
kept-copies-in-telegram = • النسخ التي في محادثات زملائكم: هي لدى Telegram، ولا يمكننا استرجاعها
kept-approved-pairs = • { $count ->
        [zero] { $count } ترجمة اعتمدتموها، من دون اسمكم
        [one] ترجمة واحدة اعتمدتموها، من دون اسمكم
        [two] ترجمتان اعتمدتموهما، من دون اسمكم
        [few] { $count } ترجمات اعتمدتموها، من دون اسمكم
        [many] { $count } ترجمة اعتمدتموها، من دون اسمكم
       *[other] { $count } ترجمة اعتمدتموها، من دون اسمكم
    }، لأن آخرين يستندون إلى ذلك

## Broadcast

help-broadcast = { "\u200F\u2066" }/broadcast{ "\u2069" } – إعلان إلى غرفة كاملة، لكل شخص بلغته
broadcast-choose-room = إلى أي غرفة يُوجَّه الإعلان؟
broadcast-send-text =
    إعلان إلى الغرفة «{ $room }»، يصل إلى { $readers ->
        [zero] { $readers } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $readers } أشخاص
        [many] { $readers } شخصًا
       *[other] { $readers } شخص
    }.

    يُرجى إرسال النص في رسالتكم التالية: نص فقط، حتى { $limit } حرف. سيظهر لكم بكل اللغات قبل إرسال أي شيء.

    للخروج: { "\u2066" }/cancel{ "\u2069" }
broadcast-send-new-text =
    يُرجى إرسال النص الجديد في رسالتكم التالية، حتى { $limit } حرف. سيُترجم من جديد، وما اعتمدتموه يحتاج إلى اعتماد مرة أخرى.

    لإبقائه كما هو: { "\u2066" }/cancel{ "\u2069" }
broadcast-send-translation =
    يُرجى إرسال النص بهذه اللغة في رسالتكم التالية: { $language }. سيظهر على أنه اعتمده شخص.

    لإبقائه كما هو: { "\u2066" }/cancel{ "\u2069" }
broadcast-nobody = لا أحد غيركم في الغرفة «{ $room }» بعد، فلا يوجد من يُرسل إليه الإعلان.
broadcast-too-long = في هذا النص { $length } حرف، وأقصى طول للإعلان { $limit }. لم يُقبل النص ولم يصل إلى أحد. يُرجى اختصاره وإرساله مرة أخرى.
broadcast-room-gone = لا يمكنكم إرسال إعلانات إلى تلك الغرفة، أو لم يعد ذلك ممكنًا. لإنهاء المسودة: { "\u2066" }/cancel{ "\u2069" }، ولبدء مسودة جديدة: { "\u2066" }/broadcast{ "\u2069" }
broadcast-draft-gone = لم تعد هذه المسودة هنا: أُرسلت أو أُلغيت، أو تُركت أكثر من أسبوع. لبدء مسودة جديدة: { "\u2066" }/broadcast{ "\u2069" }
broadcast-changed = تغيّرت المسودة منذ عرضها هنا. لعرضها كما هي الآن: { "\u2066" }/broadcast{ "\u2069" }
broadcast-edit-too-late = سبق أن أُرسل هذا الإعلان أو أُلغي. لم يرَ أحد التعديل.
broadcast-nothing-to-cancel = لا يوجد ما يُلغى.
broadcast-discarded = أُلغيت المسودة. لم يُرسل شيء.
broadcast-preview = إعلان إلى الغرفة «{ $room }»، يصل إلى { $readers ->
        [zero] { $readers } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $readers } أشخاص
        [many] { $readers } شخصًا
       *[other] { $readers } شخص
    }. لم يُرسل بعد.
broadcast-your-text = نصكم ({ $language }) · { $readers ->
        [zero] { $readers } قارئ
        [one] قارئ واحد
        [two] قارئان
        [few] { $readers } قرّاء
        [many] { $readers } قارئًا
       *[other] { $readers } قارئ
    }
broadcast-language-unknown = تعذّر التعرف على اللغة
broadcast-section = { $language } · { $readers ->
        [zero] { $readers } قارئ
        [one] قارئ واحد
        [two] قارئان
        [few] { $readers } قرّاء
        [many] { $readers } قارئًا
       *[other] { $readers } قارئ
    } · { $status }
broadcast-status-machine = ترجمة آلية غير معتمدة
broadcast-status-approved = اعتمدها شخص
broadcast-status-original = لا ترجمة: يصلهم نصكم
broadcast-status-doubtful = لم تجتز الترجمة فحص السلامة: يصلهم نصكم. الترجمة المشكوك فيها:
broadcast-unapproved =
    لم يعتمد أحد النص بهذه اللغات: { $languages }.

    تصل هؤلاء القرّاء ترجمة آلية مع بيان أنها آلية، أو نصكم حيث لا توجد ترجمة. هل يُرسل مع ذلك؟
broadcast-already = هذا الإعلان في طريقه بالفعل، ولا يُرسل إلا مرة واحدة.
button-broadcast-approve = اعتماد: { $language }
button-broadcast-edit = تعديل: { $language }
button-broadcast-rewrite = تغيير نصي
button-broadcast-send = إرسال ({ $readers })
button-broadcast-send-all = إرسال مع ذلك
button-broadcast-back = العودة إلى المعاينة
button-broadcast-discard = إلغاء المسودة
broadcast-header = { "\u200F" }إعلان · { $name } · { $team }، { $institution }
broadcast-header-without-team = { "\u200F" }إعلان · { $name }
broadcast-mark-not-approved = ⚠ النص الأصلي: لا توجد ترجمة معتمدة إلى لغتكم.
tag-approved-by-a-person = اعتمدها شخص
broadcast-progress = إعلان إلى الغرفة «{ $room }»، في الطريق: أُرسل { $sent } من { $all }.
broadcast-report = إعلان إلى الغرفة «{ $room }»، انتهى: أُرسل { $sent } من { $all }.
broadcast-count-waiting = لم يُرسل بعد: { $count }
broadcast-count-refused = رفضه Telegram (حظر، أو حساب لم يعد موجودًا): { $count }
broadcast-count-failed = تعذّر: { $count }
broadcast-count-repeated = ربما أُرسل مرتين: { $count }
broadcast-count-left = غادروا قبل الإرسال: { $count }
broadcast-report-languages = حسب اللغة:
broadcast-report-teams = حسب الفريق:
broadcast-report-line = { $name }: أُرسل { $sent } من { $all }
broadcast-report-more = … والمزيد: { $count }
broadcast-report-meaning = «أُرسل» تعني أن Telegram تسلّمه، ولا يمكن معرفة من قرأه. ومن رُفض إليه يصله إذا عاد خلال سبعة أيام.
notice-problem-with-announcement = ملاحظة من { $name }: إعلانكم، كما وصل بلغة القارئ، غير واضح أو فيه خطأ. يُرجى السؤال عمّا لم يكن واضحًا، أو صياغته بكلمات أخرى.
erased-broadcasts = • { $count ->
        [zero] نصوص { $count } إعلان أو مسودة لكم
        [one] نص إعلان واحد أو مسودة واحدة لكم
        [two] نصا إعلانين أو مسودتين لكم
        [few] نصوص { $count } إعلانات أو مسودات لكم
        [many] نصوص { $count } إعلانًا أو مسودة لكم
       *[other] نصوص { $count } إعلان أو مسودة لكم
    }، مع الترجمات
kept-copies-of-broadcasts = • نسخ إعلاناتكم التي في محادثات زملائكم: هي لدى Telegram، ولا يمكننا استرجاعها

## Translation

check-empty = نص مفقود
check-untranslated = كلمات غير مترجمة
check-repeated = كلمات مكررة
check-cut-off = نهاية مفقودة
check-length = جمل ناقصة أو مضافة
check-numbers = الأرقام
check-units = الوحدات
check-times = التواريخ والأوقات
check-frequency = عدد المرات
check-language = اللغة
check-negation = النفي
check-laterality = اليمين واليسار
check-comparators = «على الأقل» و«على الأكثر»
check-drugs = أسماء الأدوية
check-terms = المصطلحات المتفق عليها
check-literals = الروابط والعناوين
check-masks = الروابط أو الأسماء أو الرموز
provider-on-device = ترجمة آلية محلية
provider-short-answers = قائمة قصيرة
provider-libretranslate = LibreTranslate
provider-google = Google

## Guidance

guide-menu =
    ما الذي يُنجح العمل المشترك بين المستشفيات. يمكن اختيار بطاقة، أو السؤال بكلماتكم، مثل:
    { "\u200F" }{ "\u2066" }/guide{ "\u2069" } كيف نكسب ثقة شريك جديد؟
guide-nothing = ليست لديّ بطاقة عن ذلك. هذه هي البطاقات الموجودة:
guide-no-cards = لا توجد بطاقات هنا بعد.
guide-card-unknown = لا توجد هذه البطاقة، أو أنها أُزيلت. تظهر البطاقات كلها بالأمر { "\u2066" }/guide{ "\u2069" }.
guide-offer = لديّ بطاقة إرشادية عن هذا السؤال. هذه الرسالة لا يراها غيركم.
guide-state-draft = مسودة: لم يراجع أيّ شخص هذه البطاقة بعد.
guide-state-reviewed = راجعها { $name } بتاريخ { $date }.
guide-state-outdated = ⚠ ربما لم تعد محدّثة: تغيّرت البطاقة الإنجليزية بعد هذه الترجمة.
guide-fallback = ⚠ غير متاحة بعد باللغة { $wanted }. معروضة باللغة { $shown }.
guide-section-why = لماذا
guide-section-do = ما يساعد
guide-section-avoid = ما يحسن تجنّبه
guide-section-say = كلمات يمكن قولها
guide-section-reflect = أسئلة للتأمل
guide-sources = المصادر
button-guide-more = قراءة المزيد
button-guide-cards = كل البطاقات
button-guide-offer = إرشاد: { $title }

## The command menu

command-start = أين أنتم الآن
command-help = ما يمكنني فعله
command-guide = إرشادات للعمل المشترك
command-settings = لغاتكم وغرفتكم
command-broadcast = إعلان إلى غرفة
command-invite = دعوة ممارسين صحيين إلى فريقكم
command-admin = المؤسسات والفرق والغرف والدعوات
command-language = لغة القراءة
command-interface = اللغة التي أخاطبكم بها
command-room = الغرفة التي تصل إليها رسائلكم
command-mydata = كل ما هو محفوظ عنكم
command-forgetme = المغادرة ومحو بياناتكم
command-privacy = ما يُحفظ، وأين
