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
error-language-authors-word = لقد حدّد كاتب الرسالة لغتها من قبل.
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
    { "\u200F\u2066" }/phrases{ "\u2069" } – عبارات للاجتماعات باللغتين
    { "\u200F\u2066" }/why{ "\u2069" } – مصدر نص
    { "\u200F\u2066" }/unsend{ "\u2069" } – سحب رسالة كتبتموها
    { "\u200F\u2066" }/status{ "\u2069" } – من وصلته رسالة
    { "\u200F\u2066" }/settings{ "\u2069" } – لغاتكم وغرفتكم وطريقة عرض الرسائل وساعات الهدوء
    { "\u200F\u2066" }/room{ "\u2069" } – وجهة رسائلكم
    { "\u200F\u2066" }/lang{ "\u2069" } – تحديد لغة رسالة
    { "\u200F\u2066" }/language{ "\u2069" } – لغة القراءة
    { "\u200F\u2066" }/interface{ "\u2069" } – اللغة التي أخاطبكم بها
    { "\u200F\u2066" }/privacy{ "\u2069" } – ما تنبغي معرفته قبل الكتابة
    { "\u200F\u2066" }/mydata{ "\u2069" } – كل ما هو محفوظ عنكم
    { "\u200F\u2066" }/forgetme{ "\u2069" } – المغادرة ومحو بياناتكم
help-coordinator = { "\u200F\u2066" }/invite{ "\u2069" } – دعوة ممارسين صحيين إلى فريقكم
help-cards = { "\u200F\u2066" }/guide add{ "\u2069" } – كتابة بطاقة إرشاد لمؤسستكم
help-administrator = { "\u200F\u2066" }/admin{ "\u2069" } – المؤسسات والفرق والغرف والدعوات
help-policy = { "\u200F\u2066" }/policy{ "\u2069" } – خدمات الترجمة، وما يجوز خروجه

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
settings-written = تكتب بهذه اللغات: { $languages }.
written-pinned = { $language } (مثبّتة)
written-confirmed = { $language } ({ $times ->
        [zero] لم تُؤكَّد
        [one] مؤكدة مرة واحدة
        [two] مؤكدة مرتين
        [few] مؤكدة { $times } مرات
        [many] مؤكدة { $times } مرة
       *[other] مؤكدة { $times } مرة
    })
written-nothing = لا أعرف بعد اللغة التي تكتب بها عادةً. لا أتعلّمها إلا مما تؤكده.
written-why = يساعدني هذا على التمييز بين اللغات المتشابهة. تُقرأ كل رسالة على حدة، ولا تتغير اللغة التي تقرأ بها ولا اللغة التي أخاطبك بها.
written-choose = بأي لغة تكتب عادةً؟
button-settings-reading = تغيير لغة القراءة
button-settings-interface = تغيير لغة المخاطبة
button-settings-room = غرفة أخرى
button-settings-written = اللغة التي أكتب بها
display-translation = الرسائل المكتوبة بلغات أخرى: تظهر الترجمة، والنص الأصلي بلمسة واحدة.
display-both = الرسائل المكتوبة بلغات أخرى: تظهر الترجمة وتحتها النص الأصلي.
display-original = الرسائل المكتوبة بلغات أخرى: يظهر النص الأصلي، والترجمة بلمسة واحدة.
display-from-now-on = يسري ذلك على ما يصل من الآن.
button-display-translation = إظهار الترجمة
button-display-both = إظهار النصين معًا
button-display-original = إظهار النص الأصلي
button-settings-display = طريقة عرض الرسائل
quiet-on = ساعات الهدوء: من { $from } إلى { $until } بتوقيت فريق { $team }. تصل الرسائل خلالها بلا صوت، أما الإعلانات العاجلة فتصل بصوت.
quiet-off = ساعات الهدوء: متوقفة. قد تصل الرسائل بصوت في أي وقت.
quiet-no-team = تُحسب ساعات الهدوء بتوقيت فريقكم، ولستم في أي فريق بعد.
quiet-how = لاختيار ساعات أخرى يُرجى الكتابة هكذا: { "\u2066" }/quiet 20-6{ "\u2069" }. ولإيقافها: { "\u2066" }/quiet off{ "\u2069" }
quiet-unknown = لم أفهم هذه الساعات. يُرجى كتابتها هكذا: { "\u2066" }/quiet 22-7{ "\u2069" } أو { "\u2066" }/quiet off{ "\u2069" }.
button-quiet = من { $from } إلى { $until }
button-quiet-off = بلا ساعات هدوء
button-settings-quiet = ساعات الهدوء
room-shown = الغرفة «{ $room }»، وفيها هذه الفرق: { $teams }.
room-own-team = ما يُكتب هنا يصل أيضًا إلى زملاء الكاتب في فريقه، كلٌّ بلغته.
room-others-only = ما يُكتب هنا يصل إلى الفرق الأخرى فقط، لا إلى زملاء الكاتب في فريقه.
button-room-own-team = يصل إلى فريق الكاتب أيضًا
button-room-others-only = الفرق الأخرى فقط
button-written-pin = تثبيت { $language }
button-written-unpin = إلغاء تثبيت { $language }
button-written-forget = نسيان { $language }
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

## What may leave

policy-which-room = أي غرفة؟
policy-of-room = كيف تُترجم النصوص في الغرفة { $room }
policy-of-institution = { $institution }
policy-providers = الخدمات بهذا الترتيب: { $providers }.
policy-may-leave = يجوز إرسال النصوص إلى خدمات خارجية.
policy-may-not-leave = تبقى النصوص على أجهزتنا.
policy-rule-mask = إذا ورد ما قد يدل على شخص: يُرسل النص إلى الخدمات الخارجية من دونه.
policy-rule-on-device = إذا ورد ما قد يدل على شخص: تترجمه أجهزتنا وحدها.
policy-rule-refuse = إذا ورد ما قد يدل على شخص: لا تحصل عليه أي خدمة خارجية. وإن لم تكن أجهزتنا قد ترجمته قبل ذلك، يصل النص الأصلي.
policy-institution-binds = يسري هذا في كل غرفة فيها فريق من هذه المؤسسة.
policy-in-force = المستخدم في هذه الغرفة، بحسب أشد القواعد: { $providers }.
policy-in-force-nothing = لا شيء يُترجم في هذه الغرفة، إذ لا توجد خدمة يسمح بها الجميع. يصل النص الأصلي إلى الجميع.
policy-provider-unknown = هذه الخدمة غير مفعّلة هنا.
policy-last-provider = يجب أن تبقى خدمة واحدة على الأقل.
button-policy-rooms = كل الغرف
button-policy-provider-on = السماح بـ { $provider }
button-policy-provider-off = من دون { $provider }
button-policy-provider-first = { $provider } أولًا
button-policy-let-leave = السماح بخروج النصوص
button-policy-keep = إبقاء النصوص هنا
button-policy-rule-mask = الهوية: تُحذف
button-policy-rule-on-device = الهوية: أجهزتنا فقط
button-policy-rule-refuse = الهوية: لا تخرج أبدًا

## Relayed messages

relay-header = { "\u200F" }{ $name } · { $team }، { $institution }
relay-header-without-team = { "\u200F" }{ $name }
relay-forwarded = محوَّلة من { $name }
relay-forwarded-unknown = رسالة محوَّلة من مصدر غير معروف
relay-former-member = عضو سابق
relay-part = ({ "\u2066" }{ $number }/{ $count }{ "\u2069" })
relay-tag-machine = { "\u200F\u2066" }{ $source }→{ $target }{ "\u2069" } · { $provider }
relay-tag-approved = { "\u200F\u2066" }{ $source }→{ $target }{ "\u2069" } · اعتمدها شخص
relay-edited = عُدّلت
relay-mark-no-engine = ⚠ النص الأصلي: لا تتوفر هنا ترجمة { "\u2066" }{ $source }→{ $target }{ "\u2069" }.
relay-mark-engine-failed = ⚠ النص الأصلي: تعذّرت ترجمة { "\u2066" }{ $source }→{ $target }{ "\u2069" }.
relay-mark-checks-failed = ⚠ النص الأصلي: ترجمة { "\u2066" }{ $source }→{ $target }{ "\u2069" } لم تجتز فحص السلامة ({ $checks }).
relay-mark-language-unknown = ⚠ النص الأصلي: تعذّر التعرف على اللغة.
relay-mark-part-original = ⚠ جزء من هذا النص بلغته الأصلية: تعذّرت ترجمته ({ $source }→{ $target }).
relay-mark-check = ⚠ يُرجى المقارنة بالنص الأصلي: { $checks }
button-original = النص الأصلي
button-translation = الترجمة
button-doubtful = نص مشكوك فيه
button-problem = مشكلة
relay-nobody-else = حُفظت الرسالة، لكن لا أحد غيركم في هذه الغرفة بعد. ومن ينضم لاحقًا لن يراها.
lang-question = بأي لغة كُتبت هذه الرسالة؟
lang-unsure = قرأتُ هذه الرسالة على أنها { $language }. هل هذا صحيح؟
lang-unknown = لم أتمكن من معرفة لغة هذه الرسالة، فوصلت كما كتبتها. ما هي لغتها؟
lang-kept = شكرًا. لغة هذه الرسالة: { $language }.
lang-anew = شكرًا. أقرأ هذه الرسالة الآن على أنها { $language }، وستصل إلى قرائها مترجمة من جديد.
lang-no-message = يرجى كتابة رسالة أولًا، أو الرد بالأمر { "\u2066" }/lang{ "\u2069" } على الرسالة المقصودة.
button-lang-right = نعم
button-lang-other = لغة أخرى
button-lang-wrong = لغة أخرى؟
notice-language-corrected = يقول { $name } إنني أخطأت في لغة هذه الرسالة. يراها قراؤها الآن مترجمة من جديد. إن لم يكن ذلك صحيحًا، فيرجى الرد على رسالتك بالأمر { "\u2066" }/lang{ "\u2069" }.
relay-sent-in-the-original = لم تجتز الترجمة إلى هذه اللغات فحص السلامة: { $languages }. لذلك وصل نصكم الأصلي إلى هؤلاء الزملاء. وإذا عُدّلت الرسالة وصيغت بكلمات أخرى، وصلتهم النسخة الجديدة.
relay-edit-unknown = لا أجد الرسالة التي عُدّلت، ولذلك لم يرَ أحد التعديل. يُرجى إرسالها في رسالة جديدة.
relay-kind-not-carried = لا أستطيع نقل هذا ({ $kind })، ولم يره أحد غيركم. إن كان مهمًّا فيُرجى قوله بالكلمات.
draft-wants-a-text = أنا بانتظار نص، ولذلك لم يُنقل هذا إلى أحد. يُرجى إرسال الكلمات، أو إرسال /cancel أولًا.
attachment-missing = ⚠ لم يُسلِّم تيليجرام هذا هنا: { $kind }.
attachment-missing-in-album = ⚠ لم يُسلِّم تيليجرام هذا هنا: { $kind } ({ $number } من { $count }).
notice-attachment-missing = لم يقبل تيليجرام ما أرفقتموه ({ $kind })، فهناك من وصلته الكلمات فقط مع تنبيه. يُرجى إرساله من جديد.
notice-attachments-missing-in-album = تعذّر إرسال { $missing } من مرفقات هذه الرسالة وعددها { $count }، فهناك من وصله تنبيه بدلًا منها. يُرجى إرسال ما ينقص من جديد.
kind-photo = صورة
kind-video = فيديو
kind-document = مستند
kind-voice = رسالة صوتية
kind-audio = ملف صوتي
kind-animation = صورة متحركة
kind-sticker = ملصق
kind-video-note = رسالة فيديو
kind-location = موقع
kind-venue = مكان
kind-contact = جهة اتصال
kind-poll = استطلاع
kind-dice = نرد
kind-game = لعبة
kind-story = قصة
kind-invoice = فاتورة
kind-paid-media = محتوى مدفوع
kind-giveaway = سحب على جوائز
kind-checklist = قائمة مهام
kind-live-location = موقع مباشر
kind-other = هذا النوع من الرسائل
relay-doubtful = ⚠ هذه الترجمة الآلية مشكوك فيها ({ $checks }). يجب عدم العمل بها من دون الرجوع إلى النص الأصلي:
relay-problem-reported = شكرًا لكم. وصل تنبيه إلى من كتب الرسالة بأنها قد لا تكون واضحة.
relay-problem-known = سبق أن أبلغتم عن هذه الرسالة، ومن كتبها على علم بذلك.
notice-problem = ملاحظة من { $name }: هذه الرسالة، كما تصل إلى من يقرأ { $language }، غير واضحة. يُرجى صياغتها بكلمات أخرى، أو السؤال عمّا لم يكن واضحًا.
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
erased-memory-pairs = • { $count ->
        [zero] { $count } ترجمة لرسائلكم لم يعتمدها أحد
        [one] ترجمة واحدة لرسائلكم لم يعتمدها أحد
        [two] ترجمتان لرسائلكم لم يعتمدهما أحد
        [few] { $count } ترجمات لرسائلكم لم يعتمدها أحد
        [many] { $count } ترجمة لرسائلكم لم يعتمدها أحد
       *[other] { $count } ترجمة لرسائلكم لم يعتمدها أحد
    }
kept-pairs-from-messages = • { $count ->
        [zero] { $count } ترجمة معتمدة لما كتبتم، من دون صلة بكم
        [one] ترجمة واحدة معتمدة لما كتبتم، من دون صلة بكم
        [two] ترجمتان معتمدتان لما كتبتم، من دون صلة بكم
        [few] { $count } ترجمات معتمدة لما كتبتم، من دون صلة بكم
        [many] { $count } ترجمة معتمدة لما كتبتم، من دون صلة بكم
       *[other] { $count } ترجمة معتمدة لما كتبتم، من دون صلة بكم
    }، لأن آخرين يستندون إلى ذلك
kept-approved-pairs = • { $count ->
        [zero] { $count } ترجمة اعتمدتموها، من دون اسمكم
        [one] ترجمة واحدة اعتمدتموها، من دون اسمكم
        [two] ترجمتان اعتمدتموهما، من دون اسمكم
        [few] { $count } ترجمات اعتمدتموها، من دون اسمكم
        [many] { $count } ترجمة اعتمدتموها، من دون اسمكم
       *[other] { $count } ترجمة اعتمدتموها، من دون اسمكم
    }، لأن آخرين يستندون إلى ذلك
kept-approved-terms = • { $count ->
        [zero] { $count } مصطلح اعتمدتموه، من دون اسمكم
        [one] مصطلح واحد اعتمدتموه، من دون اسمكم
        [two] مصطلحان اعتمدتموهما، من دون اسمكم
        [few] { $count } مصطلحات اعتمدتموها، من دون اسمكم
        [many] { $count } مصطلحًا اعتمدتموه، من دون اسمكم
       *[other] { $count } مصطلح اعتمدتموه، من دون اسمكم
    }، لأن آخرين يستندون إلى ذلك

## What a reader finds wrong

relay-corrected = صُححت
relay-taken-back = سُحبت هذه الرسالة بطلب ممن كتبها.
problem-question = ما المشكلة في هذا النص؟
button-unclear = غير واضح
button-propose = فيه خطأ: أقترح نصًا
button-why = مصدر هذا النص
correction-send-text =
    يُرجى إرسال النص كاملًا كما ينبغي أن يكون في رسالتكم التالية. اللغة: { $language }.

    سيصل إلى من كتب الرسالة وإلى زملاء يتقنون اللغتين، لا إلى الغرفة. لإبقائه كما هو: { "\u2066" }/cancel{ "\u2069" }
correction-no-translation = هذه النسخة هي كلام من كتب الرسالة نفسه. إذا كان فيه خطأ، يُرجى الرد على الرسالة.
correction-too-long = في هذا النص { $length } من الأحرف، والحد الأقصى هنا { $limit }. يُرجى اختصاره وإرساله مرة أخرى، أو إرسال { "\u2066" }/cancel{ "\u2069" }
correction-same = النص هكذا أصلًا. يُرجى إرسال ما ينبغي أن يقوله، أو إرسال { "\u2066" }/cancel{ "\u2069" }
correction-message-changed = تغيّرت الرسالة بعد قراءتكم لها، ولذلك لم يُنقل نصكم. يُرجى الاطلاع على النسخة الجديدة.
correction-proposed =
    شكرًا لكم. وصل نصكم إلى من كتب الرسالة، { $reviewers ->
        [0] ولا يوجد هنا بعد من يتقن اللغتين، ومن كتبها على علم بذلك.
        [zero] ولا يوجد هنا بعد من يتقن اللغتين، ومن كتبها على علم بذلك.
        [one] ويمكن لشخص واحد أن يقرر.
        [two] ويمكن لشخصين أن يقررا.
        [few] ويمكن لـ { $reviewers } أشخاص أن يقرروا.
        [many] ويمكن لـ { $reviewers } شخصًا أن يقرروا.
       *[other] ويمكن لـ { $reviewers } شخص أن يقرروا.
    } لم يُنقل إلى الغرفة.
correction-edit-too-late = نُقل نصكم كما كان، ولذلك لم يرَ أحد التعديل. لاقتراح نص آخر، يُرجى الضغط مجددًا على «توجد مشكلة».
correction-cancelled = أُلغي الأمر. ما تكتبونه الآن يصل إلى زملائكم كالمعتاد.
notice-correction-proposed = اقتراح من { $name }: نص آخر لقرّاء هذه الرسالة. اللغة: { $language }.
correction-original = النص الأصلي ({ $language }):
correction-now = ما يقرؤونه الآن:
correction-text = النص المقترح:
correction-checks-found = ⚠ يُرجى المقارنة بدقة: { $checks }
correction-others-decide = القرار لزميل يتقن اللغتين.
button-correction-approve = اعتماد
button-correction-reject = رفض
correction-reject-question = هل ترغبون في ذكر السبب؟
button-reject-silently = رفض من دون سبب
button-reject-with-reason = رفض مع ذكر السبب
correction-send-reason = يُرجى إرسال السبب في رسالتكم التالية. سيصل إلى من اقترح النص وإلى من كتب الرسالة. لإبقاء كل شيء كما هو: { "\u2066" }/cancel{ "\u2069" }
correction-approved = اعتُمد النص. يجري تصحيح كل النسخ بهذه اللغة، وتحفظ هذه الغرفة الترجمة.
correction-rejected = رُفض النص. لا يتغير شيء.
correction-outdated = لم يعد هذا الاقتراح قائمًا: تغيّرت الرسالة أو مضى وقت طويل. لم يتغير شيء.
correction-approved-before = سبق أن اعتمده أحد الزملاء.
correction-rejected-before = سبق أن رفضه أحد الزملاء.
correction-decided = سبق اتخاذ القرار في هذا الأمر.
correction-is-approved = ✓ الاعتماد من { $name }
correction-is-rejected = الرفض من { $name }
correction-is-outdated = لم يعد قائمًا، ولا قرار مطلوب بعد الآن.
correction-reason = السبب:
notice-correction-approved = اعتماد من { $name } للنص الذي جاء من { $proposer } لرسالتكم. يراه الآن كل من يقرأ بهذه اللغة: { $language }.
notice-correction-approved-yours = اعتماد من { $name } لنصكم. يراه الآن كل من يقرأ هذه الرسالة بهذه اللغة: { $language }. شكرًا لكم.
notice-correction-rejected = رفض من { $name } للنص الذي جاء من { $proposer } لرسالتكم ({ $language }). لا يتغير شيء.
notice-correction-rejected-yours = لم يُعتمد النص الذي اقترحتموه ({ $language })، بقرار من { $name }. لا يتغير شيء.
notice-correction-outdated = لم يعد اقتراحكم لهذه الرسالة ({ $language }) قائمًا لأن الرسالة تغيّرت. يُرجى الاطلاع على النسخة الجديدة.
erased-corrections = • { $count ->
        [zero] { $count } نص اقترحتموه، أو سبب ذكرتموه
        [one] نص واحد اقترحتموه، أو سبب ذكرتموه
        [two] نصان اقترحتموهما، أو سببان ذكرتموهما
        [few] { $count } نصوص اقترحتموها، أو أسباب ذكرتموها
        [many] { $count } نصًا اقترحتموه، أو سببًا ذكرتموه
       *[other] { $count } نص اقترحتموه، أو سبب ذكرتموه
    }

## Where a text comes from

why-how = لمعرفة مصدر نص، يُرجى الرد على رسالته، سواء كانت من زميل أو منكم، بالأمر { "\u2066" }/why{ "\u2069" }
why-unknown = لا أعرف إلا مصدر الرسائل بين الزملاء. يُرجى الرد على إحداها بالأمر { "\u2066" }/why{ "\u2069" }
why-no-translation = هذا كلام من كتب الرسالة نفسه، ولا شيء يُترجم عكسيًا.
why-language = لغة الكتابة: { $language } (بثقة { $percent }٪)
why-language-unknown = لم يمكن التعرف على اللغة التي كُتب بها.
why-parts = وجزء منه أيضًا بهذه اللغات: { $languages }
why-readers = { $language } · { $readers ->
        [zero] { $readers } قارئ
        [one] قارئ واحد
        [two] قارئان
        [few] { $readers } قرّاء
        [many] { $readers } قارئًا
       *[other] { $readers } قارئ
    }
why-engine = ترجمة آلية: { $provider }. لم يراجعها أحد.
why-pivot = مرورًا بهذه اللغات: { $languages }
why-version = الإصدار: { $version }
why-approved = هذه الترجمة اعتمدها شخص.
why-approved-by = اعتماد هذه الترجمة من { $name } بتاريخ { DATETIME($date, dateStyle: "medium") }.
why-corrected = صحّح أحد القرّاء هذه الترجمة، واعتمد أحد الزملاء التصحيح.
why-corrected-by = صُححت: الاقتراح من { $proposer }، والاعتماد من { $name } بتاريخ { DATETIME($date, dateStyle: "medium") }.
why-original = هذا كلام من كتب الرسالة نفسه: لم تكن أي ترجمة جيدة بما يكفي لعرضها.
why-as-written = هذا كلام من كتب الرسالة نفسه.
why-terms = المصطلحات المتفق عليها المستخدمة: { $terms }
why-checks-nothing = لم يجد فحص السلامة شيئًا، وهو لا يلاحظ كل خطأ.
why-finding = ⚠ يُرجى المقارنة: { $check }
why-finding-detail = ⚠ يُرجى المقارنة: { $check } ({ $detail })
why-not-checked = لم يُفحص في هذه اللغة: { $checks }
why-attempt = محاولة لم تنجح: { $provider } ({ $reason })
why-outcome-failed = تعذّرت
why-outcome-checks-failed = لم تجتز فحص السلامة
why-outcome-unsupported-pair = لا تعرف هاتين اللغتين
why-outcome-too-long = النص أطول مما تقبله
why-outcome-time-out = لم يصل رد في الوقت المناسب
why-outcome-rate-limited = كانت مثقلة بالطلبات
why-outcome-unavailable = تعذّر الوصول إليها
why-outcome-invalid-answer = لم يكن ردها ترجمة
why-outcome-identifiers-kept-on-device = قد يدل النص على شخص، فلم يُرسل إليها
why-outcome-identifiers-refused = قد يدل النص على شخص، فلم تحصل عليه أي خدمة خارجية
why-outcome-not-screened = تعذّر التحقق مما إذا كان النص يدل على شخص، فلم يُرسل إلى أي جهة خارجية
# $kinds: a list of identifier messages, here and below.
why-masked = ما لم يُعرض على { $provider }: { $kinds }
why-found = ما بدا أنه يدل على شخص: { $kinds }
button-translate-back = ترجمة عكسية
why-back = ترجمة آلية عكسية، للاستئناس فقط. الترجمة العكسية التي تبدو صحيحة لا تثبت أن الترجمة صحيحة:
why-back-failed = تعذّرت ترجمة النص عكسيًا الآن.

## Taking back

notice-identifiers = يبدو أن في هذه الرسالة { $kinds }. يمكن لكل من في الغرفة قراءتها.
identifier-email = عنوان بريد إلكتروني
identifier-bank-account = حساب مصرفي
identifier-passport = رقم جواز سفر
identifier-date-of-birth = تاريخ ميلاد
identifier-medical-record = رقم ملف طبي
identifier-national-id = رقم هوية
identifier-payment-card = بطاقة دفع
identifier-phone = رقم هاتف
identifier-address = عنوان سكن
identifier-name = اسم مريض
identifier-unscreened = جزء طويل لم أتمكن من البحث فيه عن أسماء
button-take-back = سحب الرسالة
button-keep = إبقاؤها
unsend-kept = بقيت الرسالة كما هي.
unsend-how = لسحب رسالة، يُرجى الرد على رسالتكم نفسها بالأمر { "\u2066" }/unsend{ "\u2069" }
unsend-unknown = لا يمكنني أن أسحب إلا رسائل كتبتموها هنا لزملائكم. يُرجى الرد على إحداها بالأمر { "\u2066" }/unsend{ "\u2069" }
unsend-before = سبق أن سحبتم هذه الرسالة.
unsend-under-way = يجري سحب رسالتكم. سأخبركم بالنتيجة.
unsend-nobody = سُحبت رسالتكم. لم تكن قد وصلت إلى أحد.
notice-taken-back = سُحبت: حُذفت لدى { $removed } من { $readers }.
taken-back-not-everywhere = تعذّر حذفها لدى: { $kept }. إذا كان الأمر مهمًا، يُرجى التحدث مع هؤلاء الزملاء.

## التفاعلات والاقتباسات والتثبيت

# One sign and how often colleagues gave it. Several stand in a line, with a dot between them.
notice-reactions = { $sign } { $count }
# Below a passage that the author of an answer quotes, in a language that the reader does not read. $language: by name.
relay-quoted-in = اقتباس باللغة: { $language }
error-reply-room-left = لم يُنقل ردّكم: لم تعودوا في غرفة تلك الرسالة. للكتابة إلى غرفتكم الحالية، يُرجى إرساله رسالةً جديدة لا ردًّا.
error-edit-room-left = لم يُنقل تعديلكم: لم تعودوا في غرفة تلك الرسالة، ويبقى نصّها عند قرّائها كما كان. لسحب الرسالة، يُرجى الرد عليها بالأمر /unsend.
# To whoever pinned a message, where I am not allowed to.
notice-pin-refused = تعذّر عليّ تثبيت تلك الرسالة في كل المجموعات: في مجموعة واحدة على الأقل لا يُسمح لي بذلك. يستطيع أحد مشرفي المجموعة أن يمنحني صلاحية تثبيت الرسائل.
unpin-how = لإلغاء تثبيت رسالة في كل المحادثات، يُرجى الرد عليها بالأمر { "\u2066" }/unpin{ "\u2069" }
unpin-unknown = لا أستطيع إلغاء تثبيت إلا رسائل غرفكم. يُرجى الرد على إحداها بالأمر { "\u2066" }/unpin{ "\u2069" }
# $chats: in how many chats it may be pinned.
unpin-under-way = يجري إلغاء تثبيت الرسالة في { $chats ->
        [one] محادثة واحدة
        [two] محادثتين
        [few] { $chats } محادثات
       *[other] { $chats } محادثة
    }.
erased-reactions = { $count ->
        [one] • تفاعل واحد مع رسالة
        [two] • تفاعلان مع رسائل
        [few] • { $count } تفاعلات مع رسائل
       *[other] • { $count } تفاعلًا مع رسائل
    }

## How a message stands

notice-arrived = سُلّمت الرسالة إلى { $reached } من { $places } من الفرق. لم تصل إلى:
arrived-nowhere = لم تصل الرسالة إلى أحد حتى الآن:
arrived-missing = { $team } ({ $reasons })
arrived-if-back = إذا أمكن الوصول إليهم من جديد خلال سبعة أيام فستصلهم الرسالة. وحتى ذلك الحين، إذا كان الأمر مهمًا فيُرجى التواصل معهم بطريقة أخرى.
arrived-everywhere = { $places ->
        [one] تم التسليم الآن.
       *[other] تم التسليم الآن إلى جميع الفرق ({ $places }).
    }
status-heading-own = حالة رسالتكم بتاريخ { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. «سُلّمت» تعني أن تيليغرام استلمها؛ أما قراءتها فلا يمكن لأحد أن يراها.
status-heading = حالة الرسالة بتاريخ { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. «سُلّمت» تعني أن تيليغرام استلمها؛ أما قراءتها فلا يمكن لأحد أن يراها.
status-teams = سُلّمت إلى { $reached } من { $places } من الفرق.
status-nobody = لم يكن في الغرفة أحد غير كاتب الرسالة لتُسلَّم إليه.
status-team = { $team } · { $institution }
status-group = المجموعة { $group }
status-no-team = آخرون
status-place = { $name }: { $having } من { $of }
status-line = { $state }: { $who }
status-delivered = سُلّمت
status-earlier = تظهر نسخة أقدم
status-waiting-turn = في الطريق
status-waiting-telegram = في الانتظار، تيليغرام يطلب التمهّل
status-waiting-net = في الانتظار، لا يمكن الوصول إلى تيليغرام
status-waiting-again = تُعاد المحاولة
status-cancelled = لم تعد في الطريق
refusal-blocked = المساعد محظور
refusal-kicked = أُخرج المساعد من المجموعة
refusal-deactivated = حُذف حساب تيليغرام
refusal-not-started = لم يُشغَّل المساعد قط
refusal-chat-not-found = لم تعد المحادثة موجودة
refusal-group-deactivated = أُغلقت المجموعة
refusal-topic-closed = الموضوع مغلق
refusal-topic-gone = حُذف الموضوع
refusal-no-rights = لا يُسمح للمساعد بالكتابة هناك
refusal-forbidden = رفض من تيليغرام
refusal-failed = تعذّر الإرسال
status-name = { $name } ({ $marks })
status-repeated = ربما مرتين
status-more = { $count } غيرهم
status-count = { $count } ({ $languages })
status-if-back = من تعذّر الوصول إليه تصله الرسالة إذا أمكن الوصول إليه قبل { DATETIME($date, dateStyle: "medium", timeStyle: "short") }.
status-too-late = من تعذّر الوصول إليه لن تصله الرسالة بعد الآن: مضى على ذلك أكثر من سبعة أيام. يُرجى إرسالها مرة أخرى إن كانت لا تزال مهمة.
status-page = الصفحة { $page } من { $pages }
status-no-message = لم تكتبوا شيئًا في هذه الغرفة بعد. للسؤال عن رسالة أخرى، يُرجى الرد عليها بالأمر { "\u2066" }/status{ "\u2069" }.
status-unknown = يمكنني فقط بيان حالة الرسائل بين الزملاء. يُرجى الرد على إحداها بالأمر { "\u2066" }/status{ "\u2069" }.
status-announcement = للإعلان تقرير خاص به لدى من أرسله.
status-taken-back = سُحبت هذه الرسالة.
button-status-again = تحديث
button-status-next = الصفحة التالية

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

    يُرجى إرسال النص في رسالتكم التالية: حتى { $limit } حرف. سيظهر لكم بكل اللغات قبل إرسال أي شيء.

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
notice-problem-with-announcement = ملاحظة من { $name }: إعلانكم، كما يصل إلى من يقرأ { $language }، غير واضح. يُرجى السؤال عمّا لم يكن واضحًا، أو صياغته بكلمات أخرى.
# Looking after an announcement on its way, and its report. $sent and $all: readers.
broadcast-over = هذا الإعلان ليس قيد الإرسال، أو ليس من الإعلانات التي تتولّون متابعتها: لا شيء لإيقافه أو عرضه.
broadcast-paused = الإعلان إلى الغرفة { $room } متوقف مؤقتًا: أُرسل { $sent } من { $all }. لن يُرسَل شيء آخر قبل الضغط على «متابعة».
broadcast-stopping = يجري إيقاف الإعلان إلى الغرفة { $room }: أُرسل { $sent } من { $all }.
broadcast-cancelled = أُوقف الإعلان إلى الغرفة { $room }: أُرسل { $sent } من { $all }. ما أُرسل يبقى.
broadcast-count-not-sent = لم يُرسَل: { $count }
# Readers pressed the button; of how many to whom it was sent.
broadcast-count-acknowledged = قرأوه وفهموه، بحسب تأكيدهم هم: { $count } من { $sent }
broadcast-report-institutions = بحسب المؤسسة:
button-broadcast-pause = إيقاف مؤقت
button-broadcast-resume = متابعة
button-broadcast-cancel = إيقاف نهائي
button-broadcast-report = تحديث
button-broadcast-picture = رسم بياني
button-broadcast-table = جدول (CSV)
# Under each copy; first person or neutral, as in the language.
button-acknowledge = قرأتُ وفهمتُ
button-acknowledged = ✓ قرأتُ وفهمتُ
# An answer to the reader's own copy.
broadcast-reminder = تذكير: الرجاء من { $name } الضغط على الزر أدناه بعد قراءة هذا الإعلان وفهمه.
broadcast-picture-failed = تعذّر رسم المخطط. التقرير المكتوب والجدول متاحان رغم ذلك.
# The picture's title.
broadcast-picture-title = إعلان · { $room }
broadcast-table-caption = { $count ->
        [zero] لا قرّاء
        [one] قارئ واحد
        [two] قارئان
        [few] { $count } قرّاء
        [many] { $count } قارئًا
       *[other] { $count } قارئ
    }. الأوقات بتوقيت UTC. «أُرسل» يعني أن تيليغرام استلمه. الأسماء لأفراد مؤسستكم فقط.
broadcast-table-name = الاسم
broadcast-table-institution = المؤسسة
broadcast-table-team = الفريق
broadcast-table-language = اللغة
broadcast-table-state = الحالة
broadcast-table-repeated = ربما مكرّر
broadcast-table-sent = وقت الإرسال
broadcast-table-acknowledged = وقت تأكيد القراءة والفهم
# The state of one reader's copy, in the table.
broadcast-state-pending = قيد الانتظار
broadcast-state-sent = أُرسل
broadcast-state-refused = مرفوض
broadcast-state-failed = فشل
broadcast-state-cancelled = لم يُرسَل
# Parts of a bar in the picture.
broadcast-part-acknowledged = قُرئ وفُهم
broadcast-part-sent = أُرسل
broadcast-part-unconfirmed = أُرسل ولم يُؤكَّد بعد
broadcast-part-pending = قيد الانتظار
broadcast-part-refused = مرفوض
broadcast-part-failed = فشل
broadcast-part-repeated = ربما مرتين
broadcast-part-acknowledged-earlier = أكّدوا نصًا سابقًا
broadcast-part-cancelled = لم يُرسَل
erased-acknowledgements = • { $count ->
        [one] تأكيدكم قراءة إعلان واحد وفهمه
       *[other] تأكيداتكم قراءة { $count } من الإعلانات وفهمها
    }
erased-broadcasts = • { $count ->
        [zero] نصوص { $count } إعلان أو مسودة لكم
        [one] نص إعلان واحد أو مسودة واحدة لكم
        [two] نصا إعلانين أو مسودتين لكم
        [few] نصوص { $count } إعلانات أو مسودات لكم
        [many] نصوص { $count } إعلانًا أو مسودة لكم
       *[other] نصوص { $count } إعلان أو مسودة لكم
    }، مع الترجمات
# Whom a draft is for. $who: everybody, or teams, roles and languages by name.
broadcast-for = إلى: { $who } ({ $readers ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $readers } أشخاص
        [many] { $readers } شخصًا
       *[other] { $readers } شخص
    })
broadcast-for-everybody = جميع من في الغرفة
broadcast-for-picked = { $people ->
        [zero] لا أحد
        [one] شخص واحد مختار
        [two] شخصان مختاران
        [few] { $people } أشخاص مختارون
        [many] { $people } شخصًا مختارًا
       *[other] { $people } شخص مختار
    }
broadcast-audience-empty = لا ينطبق هذا الاختيار على أحد في الوقت الحالي، فلا يوجد من نرسل إليه. لم يُرسَل شيء. يُرجى تغيير المتلقين.
button-broadcast-who = إلى مَن؟
button-broadcast-everybody = جميع من في الغرفة
button-broadcast-by-team = حسب الفريق
button-broadcast-by-role = حسب الدور
button-broadcast-by-language = حسب اللغة
button-broadcast-by-person = اختيار أشخاص
button-broadcast-more-people = أشخاص آخرون
# What goes out where nobody approved a text, and whether it rings at night.
broadcast-how = ماذا يتلقى القرّاء الذين لم يعتمد أحد النص بلغتهم؟ وهل يُسمح بالتنبيه الصوتي في ليلهم (21:00–7:00)؟ وإلا فيصل هناك بلا صوت.
button-broadcast-how = طريقة الإرسال
button-broadcast-missing-ask = اسألني عند الإرسال
button-broadcast-missing-machine = ترجمة آلية، مع الإشارة إلى ذلك
button-broadcast-missing-original = نصّي الأصلي لهم
button-broadcast-quiet = بلا صوت ليلًا
button-broadcast-ring = عاجل: بصوت ليلًا أيضًا
# Above each text of a trial that only the author sees.
broadcast-test = تجربة · { $language } · لا يراها أحد غيركم
button-broadcast-test = تجربة: إليّ وحدي
button-broadcast-later = الإرسال لاحقًا
broadcast-which-day = في أي يوم يُرسَل؟
broadcast-which-hour = { $day }: في أي ساعة؟
broadcast-whose-clock = { $day }، { $time }: بتوقيت مَن؟
# $zone: for example Asia/Qatar.
button-broadcast-my-clock = توقيتي ({ $zone })
button-broadcast-each-clock = توقيت كل قارئ
broadcast-scheduled = سيُرسَل في { $day } الساعة { $time } ({ $zone }) إلى كل من يشملهم حينها، باللغة التي يقرؤون بها حينها. يعرض /drafts ما ينتظر.
broadcast-scheduled-each = سيُرسَل في { $day } الساعة { $time } بتوقيت فريق كل قارئ، باللغة التي يقرأ بها حينها. يعرض /drafts ما ينتظر.
broadcast-unscheduled = لن يُرسَل تلقائيًا بعد الآن. المسودة مفتوحة من جديد.
button-broadcast-unschedule = إلغاء الموعد
broadcast-hour-skipped = لا وجود للساعة { $time } في { $zone } في ذلك اليوم: تُقدَّم الساعات. يُرجى اختيار وقت آخر.
broadcast-hour-twice = تأتي الساعة { $time } مرتين في { $zone } في ذلك اليوم: تُؤخَّر الساعات. يُرجى اختيار وقت آخر.
broadcast-hour-over = مضى الوقت { $time } في { $zone }. لم يُحدَّد أي موعد. يُرجى اختيار وقت لاحق.
broadcast-hour-too-far = يبعد { $time } في { $zone } أكثر من { $days } يومًا. يُرجى اختيار يوم أقرب.
broadcast-hour-unknown = لا أستطيع قراءة هذا اليوم والوقت. يُرجى اختيارهما بالأزرار.
# $room: the announcement’s.
broadcast-held = تعذّر إرسال إعلانكم إلى الغرفة { $room } في موعده، لأنكم لم تعودوا تستطيعون الإرسال إلى تلك الغرفة أو لأن اختياركم لا ينطبق على أحد. لم يتلقه أحد. يعرضه /drafts.
broadcast-held-unapproved = لم يُرسَل إعلانكم إلى الغرفة { $room } في موعده: توجد الآن نصوص لم يعتمدها أحد. لم يتلقه أحد. يعرضه /drafts.
# $name: the colleague.
broadcast-was-taken-over = تولّى { $name } مسودة إعلانكم إلى الغرفة { $room } وسيواصل العمل عليها.
broadcast-own-draft-first = أنتم تعملون على مسودة أخرى. يُرجى إرسالها أو تحديد موعدها أو إلغاؤها أولًا: يعرضها /broadcast.
broadcast-drafts = المسودات لغرفكم:
broadcast-no-drafts = لا توجد مسودات لغرفكم. يبدأ /broadcast واحدة.
broadcast-draft-line = { $number } · { $room } · { $name }
broadcast-scheduled-line = { $number } · { $room } · { $name } · يُرسَل { $when } ({ $zone })
broadcast-held-line = { $number } · { $room } · { $name } · لم يُرسَل { $when } ({ $zone })
button-broadcast-open = فتح { $number }
button-broadcast-take = تولّي { $number }
button-broadcast-stop = عدم إرسال { $number }
# Correcting and withdrawing what was sent. $readers: who has a copy, or is to get one.
broadcast-correct-text =
    أرسل لي من فضلك النص المصحَّح في رسالتك التالية، بحد أقصى { $limit } حرفًا. لن يراه أحد قبل أن تطّلع عليه بكل لغة.

    لتصحيح لغة واحدة فقط اضغط «العودة إلى المعاينة». ويُبقي ‎/cancel الإعلان كما هو.
broadcast-preview-correction = تصحيح إعلانك إلى الغرفة «{ $room }»، عدد القرّاء: { $readers }. لم يتغيّر شيء بعد.
broadcast-correcting-now = يجري تصحيح النسخ، ويُبلَّغ كل من وصله النص السابق. سيتبع ذلك تقرير جديد.
broadcast-nothing-to-correct = لم يعد لهذا الإعلان نص: فقد سُحب أو مُحي.
# $name: the colleague.
broadcast-correction-elsewhere = يصحّح { $name } هذا الإعلان في هذه اللحظة. يعرضه الأمر ‎/drafts، ويمكنك تولّيه من هناك.
broadcast-correction-same = النص كما كان من قبل، فلم يتغيّر شيء.
broadcast-correction-as-it-was = يصل التصحيح فورًا إلى كل من لديه الإعلان، ولا يمكن اختيار غير ذلك هنا.
# Under a copy, and in the report. $time: an hour and a day.
broadcast-mark-corrected = ✎ صُحِّح في { $time }
broadcast-corrected-at = صُحِّح في { $time }
# An answer to the reader’s own copy.
broadcast-was-corrected = صحّح { $name } هذا الإعلان. يُرجى قراءته من جديد، ثم الضغط على الزر أدناه بعد قراءته وفهمه.
broadcast-correcting = الإعلان إلى الغرفة «{ $room }» قيد التصحيح: أُرسل { $sent } من { $all }.
broadcast-withdrawing = الإعلان إلى الغرفة «{ $room }» قيد السحب.
broadcast-withdrawn = سُحب الإعلان إلى الغرفة «{ $room }».
broadcast-count-outdated = ما زالت تعرض النص السابق: { $count }
broadcast-count-removed = حُذفت من المحادثات: { $count }
broadcast-count-kept = تعذّر حذفها، أو قد تكون باقية: { $count }
broadcast-count-acknowledged-earlier = أكّدوا النص السابق ولم يؤكّدوا الجديد بعد: { $count }
# Goes to the author. $name: the colleague.
broadcast-corrected-by = صحّح { $name } إعلانك إلى الغرفة «{ $room }». سيتبع ذلك تقرير جديد.
broadcast-withdrawn-by = سحب { $name } إعلانك إلى الغرفة «{ $room }». سيتبع ذلك تقرير جديد.
broadcast-withdraw-question = هل تسحب هذا الإعلان؟ يُمحى نصه ولا يُرسل منه شيء بعد الآن، وأحذف كل نسخة يسمح Telegram بحذفها، وأضع مكان غيرها سطرًا يوضّح ذلك. لا يمكن التراجع عن هذا.
broadcast-withdrawing-now = يجري سحب الإعلان. سيبيّن التقرير ما أمكن حذفه.
broadcast-withdrawn-already = سبق سحب هذا الإعلان.
broadcast-cancel-question = هل توقف هذا الإعلان نهائيًا؟ يبقى لدى من وصله، ولن يصل إلى غيرهم. لا يمكن التراجع عن هذا.
broadcast-cancelling-now = يجري إيقافه. سيبيّن التقرير من وصله.
button-broadcast-correct = تصحيح
button-broadcast-withdraw = سحب
button-broadcast-withdraw-now = نعم، اسحبه
button-broadcast-cancel-now = نعم، أوقفه نهائيًا
button-broadcast-keep = اتركه كما هو
button-broadcast-correct-send = تصحيح ({ $readers })
# Asking a colleague to look at one language. $language: by name; $name: a colleague.
broadcast-review-choose = من يراجع النص باللغة { $language }؟ هؤلاء الزملاء يقرؤونها.
broadcast-review-nobody = لا أحد في هذه الغرفة ممن يقرؤون { $language } يمكن سؤاله: يلزم منسّق، أو عضو في فريق لغته هذه اللغة.
broadcast-review-request = يطلب منك { $name } مراجعة إعلان إلى الغرفة «{ $room }» قبل إرساله. يأتي النص الأصلي أولًا، ثم النص باللغة { $language }.
broadcast-review-question = هل يقول النص باللغة { $language } ما يقوله الأصل؟ إن وافقت عليه أو كتبت نصًا أفضل كان ذلك باسمك.
broadcast-review-approved = وافق { $name } على النص باللغة { $language } في إعلانك إلى الغرفة «{ $room }».
broadcast-review-edited = كتب { $name } النص باللغة { $language } في إعلانك إلى الغرفة «{ $room }»، وهو باسمه.
broadcast-review-declined = لا يستطيع { $name } مراجعة النص باللغة { $language } في إعلانك إلى الغرفة «{ $room }». يمكنك أن تسأل غيره.
broadcast-review-over = لم يعد هنا ما يُراجَع: فقد تغيّر النص أو أُرسل أو بُتّ فيه.
broadcast-review-thanks = شكرًا لك. اعتُمد النص باللغة { $language } باسمك.
broadcast-review-write = أرسل لي من فضلك النص الأفضل باللغة { $language } في رسالتك التالية. ويُبقيه ‎/cancel كما هو.
broadcast-review-declining = شكرًا على إبلاغنا. يمكن سؤال شخص آخر.
broadcast-asked = طُلبت مراجعته من: { $name }
button-broadcast-ask = اطلب مراجعة: { $language }
button-broadcast-open-preview = عرض المعاينة
button-review-approve = موافقة
button-review-edit = كتابة نص أفضل
button-review-decline = لست أنا
erased-reviews = • سجلّ النصوص التي طُلبت منك مراجعتها: { $count }
# A text that was approved for something similar. $percent: how much alike.
broadcast-suggestion = اعتُمد من قبل لنص مشابه، بنسبة تشابه { $percent }٪:
broadcast-status-earlier = مأخوذ من نص مشابه، ولم يُعتمد لهذا النص
button-broadcast-use = استعمل النص السابق: { $language }
# $kinds: a list of identifier messages.
broadcast-names-somebody = ⚠ يبدو أن هذا يحتوي على { $kinds }. سيتمكّن كل من يصله من قراءته.
broadcast-or-type = أو اكتب لي الوقت بنفسك، مثل 14:35 أو ‎2026-11-24 14:35.
broadcast-review-left = بقي كما هو. ما زال بإمكانك اعتماد النص بزرّه.
broadcast-review-changed = تغيّر النص، وهو معتمد باسمك.
# What an announcement carries besides words. $size and $limit: megabytes; elsewhere characters.
broadcast-or-media = ويمكن أن يكون أيضًا صورة أو مقطعًا مرئيًا أو مستندًا واحدًا مع تعليق لا يزيد على { $limit } حرفًا.
broadcast-carries = 📎 معه: { $kind }
broadcast-one-media = يحمل الإعلان صورة أو مقطعًا مرئيًا أو مستندًا واحدًا. لم يُؤخذ شيء. أرسل واحدًا فقط مع تعليقه من فضلك.
broadcast-media-kind = يمكن أن يحمل الإعلان صورة أو مقطعًا مرئيًا أو مستندًا، لا هذا. لم يُؤخذ شيء؛ أرسل غيره أو نصًا من فضلك.
broadcast-media-too-large = حجم هذا الملف { $size } ميغابايت، والإعلان يحمل { $limit } ميغابايت على الأكثر ليستطيع الجميع فتحه. لم يُؤخذ شيء. أرسل ملفًا أصغر من فضلك.
broadcast-media-without-words = أرسله من جديد مع تعليق من فضلك: فبلا كلمات لا يمكن إخبار كل قارئ بلغته ما هذا.
broadcast-caption-too-long = لم يُرسل شيء: تحت الصورة أو المقطع أو المستند متّسع لعدد { $limit } حرفًا في كل لغة. تبيّن المعاينة النصوص الأطول؛ اختصرها من فضلك.
broadcast-too-long-here = ⚠ أطول من أن يوضع تحته: { $length } حرفًا، والحد { $limit }. اختصر هذا النص قبل الإرسال من فضلك.
button-broadcast-take-scheduled = تولَّ { $number }: ليس في ذلك الوقت
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
check-opposites = «قبل» و«بعد»، «ابدأ» و«أوقف»، «مرتفع» و«منخفض»
check-drugs = أسماء الأدوية ومسببات الحساسية
check-terms = المصطلحات المتفق عليها
check-literals = الروابط والعناوين
check-formatting = التنسيق
check-masks = الروابط أو الأسماء أو الرموز
provider-memory = نص سابق
provider-on-device = ترجمة آلية محلية
provider-short-answers = قائمة قصيرة
provider-libretranslate = LibreTranslate
provider-google = Google
provider-deepl = DeepL
provider-microsoft = Microsoft Translator
provider-mymemory = MyMemory

## Guidance

guide-menu =
    ما الذي يُنجح العمل المشترك بين المستشفيات. يمكن اختيار موضوع، أو السؤال بكلماتكم، مثل:
    { "\u200F" }{ "\u2066" }/guide{ "\u2069" } كيف نكسب ثقة شريك جديد؟
guide-nothing = ليست لديّ بطاقة عن ذلك. إن رغبتم أحفظ سؤالكم للمحرّرين، من دون ما قد يدل على شخص، لمدة { $days } يومًا. أو يمكن اختيار موضوع:
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
button-guide-more = المزيد
button-guide-cards = الكل
button-guide-offer = إرشاد: { $title }
guide-group-principles = المبادئ
guide-group-differences = أوجه الاختلاف
guide-group-partnership = الشراكة
guide-group-talking = الحوار
guide-group-deciding = اتخاذ القرار معًا
guide-group-lasting = استمرار العمل
guide-group-others = بطاقات أخرى
guide-group-own = بطاقات مؤسستنا
guide-question-kept = شكرًا. وصل سؤالكم إلى المحرّرين من دون ما قد يدل على شخص. ويُحذف بعد { $days } يومًا.
guide-question-gone = لم يعد سؤالكم لديّ. يُرجى طرحه من جديد بالأمر { "\u2066" }/guide{ "\u2069" }.
guide-no-words = لا تتضمن هذه البطاقة عبارات تُقال.
guide-related = ذات صلة ببطاقة «{ $title }»:
guide-nothing-related = لا توجد بطاقات أخرى ذات صلة.
guide-vote-helped = سُجّل: أفادتكم. شكرًا. يمكنكم تغيير ذلك في أي وقت.
guide-vote-did-not-help = سُجّل: لم تُفدكم. شكرًا، فهذا يساعد المحرّرين. يمكنكم تغيير ذلك في أي وقت.
guide-share-question = { $count ->
        [zero] مشاركة «{ $title }» مع { $count } شخص في الغرفة «{ $room }»؟ تصل إلى كلٍّ بلغته.
        [one] مشاركة «{ $title }» مع شخص واحد في الغرفة «{ $room }»؟ تصل إليه بلغته.
        [two] مشاركة «{ $title }» مع شخصين في الغرفة «{ $room }»؟ تصل إلى كلٍّ بلغته.
        [few] مشاركة «{ $title }» مع { $count } أشخاص في الغرفة «{ $room }»؟ تصل إلى كلٍّ بلغته.
        [many] مشاركة «{ $title }» مع { $count } شخصًا في الغرفة «{ $room }»؟ تصل إلى كلٍّ بلغته.
       *[other] مشاركة «{ $title }» مع { $count } شخص في الغرفة «{ $room }»؟ تصل إلى كلٍّ بلغته.
    }
guide-shared = { $count ->
        [zero] في الطريق إلى { $count } شخص في الغرفة «{ $room }».
        [one] في الطريق إلى شخص واحد في الغرفة «{ $room }».
        [two] في الطريق إلى شخصين في الغرفة «{ $room }».
        [few] في الطريق إلى { $count } أشخاص في الغرفة «{ $room }».
        [many] في الطريق إلى { $count } شخصًا في الغرفة «{ $room }».
       *[other] في الطريق إلى { $count } شخص في الغرفة «{ $room }».
    }
guide-not-shared = لم تُشارك.
guide-share-nobody = لا أحد غيركم في الغرفة «{ $room }» بعد.
guide-shared-heading = { "\u200F" }{ $name }: بطاقة لكل من في الغرفة
guide-weekly-heading = بطاقة الأسبوع
weekly-started = تصلكم بطاقة كل يوم اثنين الساعة 9:00، وأولاها في { $day }. للإيقاف: { "\u2066" }/guide weekly{ "\u2069" }.
weekly-stopped = لن تصلكم بطاقة الأسبوع بعد الآن.
phrases-menu = عبارات تتكرر في الاجتماعات، بلغتكم ولغة شركائكم. يمكن اختيار موضوع:
phrases-draft = مسودة: لم يراجع أيّ شخص هذه العبارات بعد. هي اقتراحات.
phrases-topic-unknown = لا يوجد هذا الموضوع. تظهر المواضيع كلها بالأمر { "\u2066" }/phrases{ "\u2069" }.
phrases-topic-greeting = التحية
phrases-topic-repeating = طلب الإعادة
phrases-topic-clarifying = التأكد
phrases-topic-agreeing = الموافقة
phrases-topic-disagreeing = الاختلاف في الرأي
phrases-topic-time = المواعيد
phrases-topic-numbers = الأرقام
phrases-topic-documents = المستندات
phrases-topic-privacy = الخصوصية
phrases-topic-technical = الصوت والصورة
phrases-topic-interpreting = مع المترجمين
phrases-topic-delays = التأخير
phrases-topic-apologising = الاعتذار
phrases-topic-thanking = الشكر
phrases-topic-handing-over = التسليم
phrases-topic-closing = الختام
guide-own-of = { "\u200F" }بطاقة خاصة بمؤسسة { $institution }.
guide-own-how =
    يُرجى إرسال البطاقة في رسالة واحدة: العنوان في السطر الأول (حتى { $title } حرفًا)، ثم الملخص (حتى { $summary }). ويمكن إضافة أقسام، يسبق كلًّا منها اسمه في سطر مستقل: { $sections }.

    لا يجدها إلا من في مؤسستكم، وتبقى مسودة حتى يراجعها منسّق آخر. للإلغاء: { "\u2066" }/cancel{ "\u2069" }.
guide-own-cancelled = لن تُضاف بطاقة. رسالتكم التالية تذهب إلى الغرفة كالمعتاد.
guide-own-edit-with-button = أصبحت هذه الرسالة بطاقة، والبطاقة باقية كما هي. يمكن تغييرها بالزر «تعديل».
guide-own-remove-question = إزالة «{ $title }»؟ لن يجدها أحد بعد ذلك.
guide-own-removed = أُزيلت البطاقة.
guide-own-incomplete = تحتاج البطاقة إلى عنوان في السطر الأول وملخص بعده. يُرجى إرسالها من جديد.
guide-own-title-too-long = العنوان: { $length } حرفًا، والحد الأقصى { $limit }. يُرجى إرسال البطاقة من جديد بعد اختصارها.
guide-own-summary-too-long = الملخص: { $length } حرفًا، والحد الأقصى { $limit }. يُرجى إرسال البطاقة من جديد بعد اختصارها.
guide-own-too-long = الأقسام معًا: { $length } حرفًا، والحد الأقصى { $limit }. يُرجى إرسال البطاقة من جديد بعد اختصارها.
guide-own-no-team = لستم في أي فريق، فلا توجد مؤسسة تُكتب لها بطاقة.
guide-own-not-by-author = هذه كلماتكم، فلا بد أن يراجعها شخص آخر.
guide-own-changed = تغيّرت البطاقة منذ أن رأيتموها. يُرجى قراءتها من جديد أولًا.
inline-for-members = للأعضاء فقط: طريقة الانضمام
inline-mark-machine = ترجمة آلية { $source }→{ $target }
inline-machine = { $language } · ترجمة آلية { $source }→{ $target }
inline-approved = { $language } · اعتمدها شخص
inline-doubtful = لم تجتز فحص السلامة ولا تُعرض: { $languages }
inline-unfinished = الترجمة جارية: تكفي إضافة مسافة لعرض المزيد
button-guide-short = باختصار
button-guide-say = ماذا نقول
button-guide-share = مشاركة
button-guide-related = ذات صلة
button-guide-helped = 👍
button-guide-did-not-help = 👎
button-guide-back = رجوع
button-question-keep = حفظ سؤالي للمحرّرين
button-weekly-start = بطاقة كل يوم اثنين
button-weekly-stop = إيقاف بطاقة الأسبوع
button-share-cancel = إلغاء
button-phrases = عبارات للاجتماعات
button-phrases-topics = كل المواضيع
button-own-edit = تعديل
button-own-review = راجعتُها
button-own-remove = إزالة
button-share-send = مشاركة مع { $count }
erased-guidance = { $count ->
        [zero] • { $count } سؤال أو تقييم لبطاقات الإرشاد
        [one] • سؤال أو تقييم واحد لبطاقة إرشاد
        [two] • سؤالان أو تقييمان لبطاقات الإرشاد
        [few] • { $count } أسئلة أو تقييمات لبطاقات الإرشاد
        [many] • { $count } سؤالًا أو تقييمًا لبطاقات الإرشاد
       *[other] • { $count } سؤال أو تقييم لبطاقات الإرشاد
    }
erased-own-cards = { $count ->
        [zero] • { $count } بطاقة كتبتموها ولم يراجعها أحد
        [one] • بطاقة واحدة كتبتموها ولم يراجعها أحد
        [two] • بطاقتان كتبتموهما ولم يراجعهما أحد
        [few] • { $count } بطاقات كتبتموها ولم يراجعها أحد
        [many] • { $count } بطاقة كتبتموها ولم يراجعها أحد
       *[other] • { $count } بطاقة كتبتموها ولم يراجعها أحد
    }
kept-own-cards = { $count ->
        [zero] • { $count } بطاقة كتبتموها: راجعها زملاء، وهي لمؤسستكم
        [one] • بطاقة واحدة كتبتموها: راجعها أحد الزملاء، وهي لمؤسستكم
        [two] • بطاقتان كتبتموهما: راجعهما زملاء، وهما لمؤسستكم
        [few] • { $count } بطاقات كتبتموها: راجعها زملاء، وهي لمؤسستكم
        [many] • { $count } بطاقة كتبتموها: راجعها زملاء، وهي لمؤسستكم
       *[other] • { $count } بطاقة كتبتموها: راجعها زملاء، وهي لمؤسستكم
    }

## Linked groups

error-group-admins-only = ربط هذه المجموعة أو إلغاء ربطها متاح لمشرفيها على Telegram فقط.
error-group-not-linked = هذه المجموعة غير مرتبطة بأي غرفة.
error-group-linked-for-team = هذه المجموعة مرتبطة بالغرفة «{ $room }» لصالح الفريق { $team }. لربطها بغرفة أخرى يُرجى أولًا إرسال { "\u2066" }/unlink{ "\u2069" } في المجموعة.
error-group-linked-mixed = هذه المجموعة مرتبطة بالغرفة «{ $room }» كمجموعة مختلطة. لربطها بغرفة أخرى يُرجى أولًا إرسال { "\u2066" }/unlink{ "\u2069" } في المجموعة.
error-group-changed = رُبطت هذه المجموعة في اللحظة نفسها. يُرجى التحقق مرة أخرى.
link-how = يعمل هذا في المجموعات. يُرجى إضافتي إلى مجموعة فريقكم على Telegram وتعييني مشرفًا فيها، ثم إرسال { "\u2066" }/link{ "\u2069" } هناك. لمجموعة تضم عدة فرق: { "\u2066" }/link mixed{ "\u2069" }. للإنهاء: { "\u2066" }/unlink{ "\u2069" }
link-which-room = بأي غرفة تُربط المجموعة «{ $title }»؟
link-already = المجموعة «{ $title }» مرتبطة بالغرفة «{ $room }» من قبل.
link-another = الغرفة «{ $room }» مرتبطة بالمجموعة «{ $title }» من قبل، ولا مكان هنا إلا لمجموعة واحدة. هل تحل هذه المجموعة محلها؟
link-done = المجموعة «{ $title }» مرتبطة الآن بالغرفة «{ $room }».
button-link-instead = استخدام هذه المجموعة
group-linked = هذه المجموعة مرتبطة الآن بالغرفة «{ $room }» لصالح الفريق { $team }. وفي الغرفة أيضًا: { $teams }.
group-linked-meaning =
    ما يكتبه الأعضاء المسجّلون هنا يُنقل إليهم، ولكل منهم بلغته. وما يكتبونه يصل إلى هنا ويمكن لكل من في هذه المجموعة قراءته. أما ما يكتبه غير المسجّلين فيبقى هنا.

    ليس للحالات الطارئة. للإنهاء: { "\u2066" }/unlink{ "\u2069" }
group-linked-mixed = هذه المجموعة مرتبطة الآن بالغرفة «{ $room }» لأشخاص من عدة فرق: { $teams }. لا يُنقل بعد شيء مما يُكتب هنا: القرار لمسؤول بالأمر { "\u2066" }/combined{ "\u2069" }. للإنهاء: { "\u2066" }/unlink{ "\u2069" }
group-unlinked = لم تعد هذه المجموعة مرتبطة بالغرفة «{ $room }». ما يُكتب هنا يبقى هنا، ويعود الفريق إلى قراءة الغرفة في المحادثات الخاصة معي.
group-found = يمكنني الكتابة هنا من جديد. هذه المجموعة مرتبطة بالغرفة «{ $room }». ما وصل في هذه الأثناء أُرسل إلى المحادثات الخاصة لأعضاء الفريق.
group-moved = أصبحت هذه المجموعة مجموعة خارقة، وما زالت مرتبطة بالغرفة «{ $room }».
group-deaf = لا يُظهر لي Telegram ما يُكتب هنا، بل الأوامر والردود على رسائلي فقط، ولذلك لا يُنقل غيرها. يُرجى تعييني مشرفًا في هذه المجموعة.
group-hears-again = أرى من جديد ما يُكتب هنا، وأنقله.
group-not-registered = تبقى هذه الرسالة في المجموعة: لا أنقل إلا ما يكتبه الأعضاء المسجّلون. يمكن لمنسق فريقكم إرسال دعوة إليكم.
group-not-of-the-room = تبقى هذه الرسالة في المجموعة: فهي مرتبطة بغرفة ليس فريقكم فيها.
group-answered-in-private = الجواب في محادثتنا الخاصة
group-command-in-private = يعمل هذا هنا، في محادثتنا الخاصة.
group-help =
    في المجموعة المرتبطة أنقل ما يكتبه الأعضاء المسجّلون.

    ردًا على رسالة هناك:
    { "\u2066" }/why{ "\u2069" } – من أين جاء النص
    { "\u2066" }/status{ "\u2069" } – من وصلته الرسالة
    { "\u2066" }/lang{ "\u2069" } – بأي لغة هي
    { "\u2066" }/unsend{ "\u2069" } – سحب الرسالة

    للمنسقين المشرفين على المجموعة: { "\u2066" }/link{ "\u2069" } و{ "\u2066" }/unlink{ "\u2069" }. أجيب هنا، في الخاص.
notice-group-lost = لم تعد المجموعة «{ $title }» تتلقى رسائل مني: { $reason }. إلى أن يتغير ذلك، تصل الرسائل إلى قرّائها في محادثاتهم الخاصة معي.
notice-group-deaf = لم أعد مشرفًا في المجموعة «{ $title }». ما زالت الرسائل تصل إليها، لكنني لا أرى ما يُكتب فيها ولا أنقله.
notice-group-late = تصل الرسائل إلى المجموعة «{ $title }» متأخرة الآن بنحو { $seconds } ثانية، لأن Telegram يسمح هناك بعشرين رسالة في الدقيقة. لا يضيع شيء.
kept-group-links = { $count ->
        [zero] • { $count } مجموعة ربطتموها تبقى مرتبطة لفريقكم، ويبقى معها رقمكم
        [one] • مجموعة واحدة ربطتموها تبقى مرتبطة لفريقكم، ويبقى معها رقمكم
        [two] • مجموعتان ربطتموهما تبقيان مرتبطتين لفريقكم، ويبقى معهما رقمكم
        [few] • { $count } مجموعات ربطتموها تبقى مرتبطة لفريقكم، ويبقى معها رقمكم
        [many] • { $count } مجموعة ربطتموها تبقى مرتبطة لفريقكم، ويبقى معها رقمكم
       *[other] • { $count } مجموعة ربطتموها تبقى مرتبطة لفريقكم، ويبقى معها رقمكم
    }

## Mixed groups

combined-is-on = في المجموعة «{ $title }» يتبع كل رسالة رد واحد صامت باللغات الأخرى. اللغات المقروءة هناك: { $languages }.
combined-is-off = لا تُترجم الرسائل في المجموعة «{ $title }» ولا تُنقل. يمكنني أن أتبع كل رسالة برد واحد صامت باللغات الأخرى المقروءة هناك: { $languages }.
button-combined-on = تشغيل
button-combined-off = إيقاف
combined-on = الردود المجمّعة مفعّلة. يتبع كل رسالة هنا رد واحد صامت باللغات الأخرى: { $languages }. من الآن تُقرأ الغرفة «{ $room }» في هذه المجموعة لدى { $teams }: ما يُكتب في الغرفة خارج المجموعة يصل إلى هنا، ولا يصل بعد الآن إلى محادثاتهم الخاصة. لن يراه الزملاء غير الموجودين في المجموعة، فيرجى إضافتهم. للإيقاف: { "\u2066" }/combined off{ "\u2069" }
combined-off = الردود المجمّعة متوقفة. لم يعد ما يُكتب هنا يُنقل، ولا يصل إلى هنا شيء من الغرفة «{ $room }». تعود قراءة الغرفة في المحادثات الخاصة لدى { $teams }. للتشغيل: { "\u2066" }/combined on{ "\u2069" }
combined-absent = هؤلاء الزملاء يقرؤون الغرفة هنا من الآن، لكنهم ليسوا في هذه المجموعة: { $names }{ $count ->
        [0] .
       *[other] {" "}وعدد آخر: { $count }.
    } يرجى إضافتهم.
combined-not-mixed = يعمل هذا فقط في مجموعة مرتبطة بغرفة بوصفها مجموعة مختلطة. لربط هذه المجموعة يكتب منسّق يديرها { "\u2066" }/link{ "\u2069" }.
combined-deaf = لا أرى ما يُكتب هنا، فلا أستطيع ترجمته. يرجى تعييني مشرفًا في هذه المجموعة أولًا، ثم كتابة { "\u2066" }/combined on{ "\u2069" } من جديد.

## Where messages come from

origin-own-copy = هذه الرسالة صادرة مني، لذلك لم أنقلها مرة أخرى. للإجابة عنها أو السؤال عنها يرجى الرد عليها: عندئذ يرى الزملاء المقصود، كلٌّ بلغته.
origin-anonymous = لا تُنقل رسائل المشرفين المجهولين: فكل رسالة تحمل اسم كاتبها، وTelegram لا يخبرني باسمك. لنقل رسائلك افتح قائمة مشرفي هذه المجموعة، واضغط على اسمك، وأوقف «البقاء مجهولًا».
origin-anonymous-command = لا يخبرني Telegram من أنت ما دمت تكتب باسم المجموعة. يرجى فتح قائمة مشرفي هذه المجموعة، والضغط على اسمك، وإيقاف «البقاء مجهولًا»، ثم إرسال الأمر من جديد.

## The command menu

command-start = أين أنتم الآن
command-help = ما يمكنني فعله
command-guide = إرشادات للعمل المشترك
command-phrases = عبارات للاجتماعات باللغتين
command-why = مصدر نص
command-unsend = سحب رسالة كتبتموها
command-unpin = إلغاء تثبيت رسالة في كل المحادثات
command-status = من وصلته رسالة
command-link = ربط هذه المجموعة بغرفة
command-unlink = إلغاء ربط هذه المجموعة
command-combined = ترجمة مجموعة مختلطة في رد واحد
command-settings = لغاتكم وغرفتكم
command-broadcast = إعلان إلى غرفة
command-drafts = إعلانات قيد الكتابة أو الانتظار
command-invite = دعوة ممارسين صحيين إلى فريقكم
command-admin = المؤسسات والفرق والغرف والدعوات
command-policy = خدمات الترجمة، وما يجوز خروجه
command-language = لغة القراءة
command-lang = تحديد لغة رسالة
command-interface = اللغة التي أخاطبكم بها
command-display = الترجمة أو النص الأصلي أو كلاهما
command-quiet = متى تصل الرسائل بلا صوت
command-room = الغرفة التي تصل إليها رسائلكم
command-mydata = كل ما هو محفوظ عنكم
command-forgetme = المغادرة ومحو بياناتكم
command-privacy = ما يُحفظ، وأين

## الوقت بساعة القارئ في النسخ

# $time: a time, or two with a dash between them; $day: a short weekday. It follows a time of day that the author wrote.
local-time = ({ $time } بتوقيتكم)
local-time-on-day = ({ $day } { $time } بتوقيتكم)
local-time-day-after = ({ $time } بتوقيتكم في اليوم التالي)
local-time-day-before = ({ $time } بتوقيتكم في اليوم السابق)

## ما قد يُساء فهمه: تنبيه للكاتب وحده

# $found: the author’s words; $clear: plainer ones in the same language; $first and $second: dates; $count: of words, or of Chinese characters.
notice-hint = رسالتكم في طريقها كما كتبتموها. لإعادة صياغتها عدّلوها، وستتغيّر كل النسخ معها.
hint-trailing-zero = قد تُقرأ «{ $found }» عشرة أضعاف الجرعة إذا لم تُلاحظ الفاصلة. الأسلم: «{ $clear }».
hint-naked-decimal = في «{ $found }» يسهل ألّا تُلاحظ الفاصلة، فتُقرأ الجرعة أكبر بكثير. الأسلم: «{ $clear }».
hint-abbreviation = «{ $found }» من الاختصارات المعروفة بأنها تسبّب أخطاء دوائية (قوائم Joint Commission وISMP). الأسلم: «{ $clear }».
hint-date = «{ $found }» تعني { $first } في بلدان و{ $second } في أخرى. الأسلم كتابة الشهر بالحروف.
hint-time = «{ $found }»: صباحًا أم بعد الظهر؟ زملاؤكم في مناطق زمنية مختلفة. إذا كتبتم «15:00» أو «3 مساءً» رأى كلٌّ منهم الوقت بساعته أيضًا.
hint-idiom = قد تُترجم «{ $found }» حرفيًا. الأوضح: «{ $clear }».
hint-long = في رسالتكم جملة من { $count } كلمة أو حرفًا. ترجمة الجمل الطويلة أقل دقة، وجملتان قصيرتان أسلم.
hint-mended = شكرًا، النص واضح الآن.
hint-fine = بقي النص كما كتبتموه.
hints-on = سيصلكم تنبيه صامت حين يمكن أن يُساء فهم ما تكتبونه. رسائلكم تُرسل دائمًا في الحال.
hints-off = لن تصلكم تنبيهات عن الصياغة. يمكنكم تشغيلها مجددًا من هنا أو من /settings.
button-hint-fine = مناسب كما هو
button-hint-off = لا تنبيهات بعد الآن
button-hints-turn-on = تشغيل تنبيهات الصياغة
button-hints-turn-off = إيقاف تنبيهات الصياغة
