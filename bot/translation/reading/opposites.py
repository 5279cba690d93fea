"""Pairs of clinical opposites that a translation must not turn round: before and after, start and stop, high and low.

Closed lists, each word chosen because it hardly means anything else in a clinical message. ``axis:pole`` → forms by
language; several poles of one axis exclude each other. The name ``agent`` holds what people are allergic to.
"""

from __future__ import annotations

OPPOSITES: dict[str, dict[str, str]] = {
    "en": {
        "order:before": "before|prior to|preoperative|preoperatively|pre-op|preop|beforehand",
        "order:after": "after|postoperative|postoperatively|post-op|postop|afterwards",
        "change:up": (
            "increase|increases|increased|increasing|raise|raises|raised|raising|rise|rises|rose|risen|rising|went up|"
            "goes up|going up|gone up|climbed|climbing"
        ),
        "change:down": (
            "decrease|decreases|decreased|decreasing|reduce|reduces|reduced|reducing|reduction|lower the|lowered|"
            "lowering|lower her|lower his|dropped|dropping|drop to|drops to|fell|fallen|falling|falls below|falls to|"
            "went down|goes down|going down|gone down|taper|tapered"
        ),
        "weight:gain": "gained|gain|gaining|put on", "weight:loss": "lost|lose|losing|loses",
        "course:start": (
            "start|starts|started|starting|begin|begins|began|begun|initiate|initiated|initiating|commence|commenced|"
            "restart|restarted|resume|resumed|resuming"
        ),
        "course:stop": (
            "stop|stops|stopped|stopping|discontinue|discontinued|discontinuing|suspend|suspended|suspending|withhold|"
            "withheld|cease|ceased"
        ),
        "level:high": "high|higher|elevated|too high|above normal|above the normal|above average",
        "level:low": "low|lower|too low|less high|below normal|below the normal|below average",
        "result:positive": "positive", "result:negative": "negative", "growth:benign": "benign", "growth:malignant": "malignant",
        "mind:awake": "awake|conscious|wide awake", "mind:out": "asleep|unconscious|comatose|unresponsive",
        "fever:yes": "febrile|feverish", "fever:no": "afebrile|apyrexial",
        "state:stable": "stable", "state:unstable": "unstable",
        "trend:better": "improve|improves|improved|improving|improvement|better",
        "trend:worse": "worse|worsen|worsens|worsened|worsening|deteriorate|deteriorated|deteriorating|deterioration",
        "bed:in": "admitted|readmitted", "bed:out": "discharged",
        "use:avoid": "avoid|avoids|avoided|avoiding", "use:take": "take|takes|taking|use|uses|using",
        "onset:acute": "acute", "onset:chronic": "chronic", "size:double": "double|doubled", "size:half": "half|halve|halved",
        "pressure:systolic": "systolic|systole", "pressure:diastolic": "diastolic|diastole",
        "route:mouth": "by mouth|orally|oral|po", "route:vein": "intravenous|intravenously|iv",
        "route:muscle": "intramuscular|intramuscularly", "route:skin": "subcutaneous|subcutaneously|subcut|sc|sq",
        "route:tongue": "sublingual|sublingually", "route:rectum": "rectal|rectally",
        "agent:egg": "egg|eggs", "agent:milk": "milk|lactose|dairy", "agent:peanut": "peanut|peanuts",
        "agent:nut": "nuts|tree nuts|walnuts|almonds", "agent:shellfish": "shellfish|prawns|shrimp|seafood",
        "agent:fish": "fish", "agent:soy": "soy|soya", "agent:wheat": "wheat|gluten", "agent:latex": "latex",
        "agent:iodine": "iodine|iodinated|povidone-iodine", "agent:penicillin": "penicillin|penicillins",
        "agent:sulfa": "sulfa|sulfonamide|sulfonamides|sulpha", "agent:pollen": "pollen", "agent:bee": "bee|bees|wasp",
        "agent:cephalosporin": "cephalosporin|cephalosporins",
        "agent:sesame": "sesame", "agent:dust": "dust|dust mites", "agent:kiwi": "kiwi",
        "agent:strawberry": "strawberries|strawberry",
        "agent:plaster": "sticking plaster|adhesive|adhesive tape|plasters", "agent:opioid": "opioid|opioids|opiates",
        "not": (
            "until after|the following|lower limb|lower limbs|lower leg|lower lobe|lower back|lower abdomen|lower left|"
            "lower right|high-flow|high flow|after all|rose bengal|raise the head|raised the head|raise concerns|"
            "raise awareness|oral cavity|iv line|high school|higher education|better to|had better"
        ),
    },
    "zh": {
        "order:before": "前|之前|以前|前先", "order:after": "后|之后|以后|後|之後|以後",
        "change:up": (
            "增加|升高|上升|增大|加量|提高|上调|增至|升至|升到|调高|增多|涨|增加到|上涨|加大|调升|上調|調高|加至|提升"
        ),
        "change:down": (
            "减少|降低|下降|减量|减至|降至|降到|下调|调低|减小|回落|減少|減量|調低|下調|跌|减到|调减|逐渐减"
        ),
        "weight:gain": "增重|体重增加|长了", "weight:loss": "瘦了|减重|体重下降|体重减轻|掉了",
        "course:start": "开始|启用|起始|启动|恢复使用|重新使用|開始|重启|恢复用药",
        "course:stop": "停用|停止|停药|暂停|中止|停服|停掉|中断|停了|停藥|叫停|已停",
        "level:high": "偏高|过高|很高|较高|高风险|高危|高热|太高|高于正常|仍高|正常高|还高|高水平|風險高|风险高|值高",
        "level:low": "偏低|过低|很低|较低|低风险|低危|太低|低于正常|仍低|还低|低水平|风险低|值低",
        "result:positive": "阳性|陽性", "result:negative": "阴性|陰性", "growth:benign": "良性", "growth:malignant": "恶性|惡性",
        "mind:awake": "清醒|意识清楚|神志清楚|意识清晰|神志清|神清|醒着",
        "mind:out": "昏迷|意识丧失|意识不清|睡着|不清醒|无意识|昏睡|失去意识|神志不清",
        "fever:yes": "发热|发烧|發燒", "fever:no": "无发热|不发热|无发烧|体温正常|未发热|不发烧|没有发热|没有发烧|没发烧",
        "state:stable": "稳定|平稳|穩定", "state:unstable": "不稳定|不平稳|不穩定|不稳",
        "trend:better": "好转|改善|变好|好轉", "trend:worse": "恶化|加重|变差|惡化|转差|更差",
        "bed:in": "入院|收住|收入院", "bed:out": "出院", "use:avoid": "避免|忌用|禁用|避开", "use:take": "服用|使用|采用",
        "onset:acute": "急性", "onset:chronic": "慢性", "size:double": "加倍|翻倍", "size:half": "减半|一半",
        "pressure:systolic": "收缩压|收缩期", "pressure:diastolic": "舒张压|舒张期",
        "route:mouth": "口服", "route:vein": "静脉|静滴|静注|静推|静点|静脉滴注|静脉注射|iv",
        "route:muscle": "肌注|肌内|肌肉注射", "route:skin": "皮下|sc", "route:tongue": "舌下|含服", "route:rectum": "直肠|塞肛",
        "agent:egg": "鸡蛋|蛋类", "agent:milk": "牛奶|乳糖|奶制品", "agent:peanut": "花生", "agent:nut": "坚果|核桃|杏仁",
        "agent:shellfish": "海鲜|贝类|虾|甲壳类|贝壳类", "agent:fish": "鱼类|鱼",
        "agent:soy": "大豆|黄豆", "agent:wheat": "小麦|麸质",
        "agent:latex": "乳胶", "agent:iodine": "碘|聚维酮碘|碘伏", "agent:penicillin": "青霉素|盘尼西林",
        "agent:sulfa": "磺胺|磺胺类", "agent:pollen": "花粉", "agent:bee": "蜜蜂|黄蜂",
        "agent:cephalosporin": "头孢类|头孢菌素|头孢菌素类|头孢",
        "agent:sesame": "芝麻", "agent:dust": "尘螨|粉尘|灰尘", "agent:kiwi": "猕猴桃|奇异果", "agent:strawberry": "草莓",
        "agent:plaster": "胶布|胶带|创可贴|粘合剂", "agent:opioid": "阿片类|阿片",
        "not": (
            "目前|前列|前往|前臂|前壁|当前|前后|后续|最后|然后|后果|后背|后壁|后方|后代|后期|预后|先后|后遗|后者|后面|"
            "背后|后枕|提前|此前|前瞻|前述|前额|前胸|前庭|前驱|后勤|后台|落后|后来|术前检查|鱼精蛋白|鱼肝油|停留|不停|"
            "停车|停电|前额叶|后颅|前颅|前交叉|后交叉|前降支|前囟|后囟|跌倒|涨奶|碘胺酮|胺碘酮|后天|前天|日前|午后|"
            "前提|前面|前台|前部|后部|前路|后路|前房|后房|前额部"
        ),
    },
    "ar": {
        "order:before": "قبل|قبيل", "order:after": "بعد|عقب",
        "change:up": (
            "زيادة|زيدوا|زد|زاد|زادت|ارتفع|ارتفعت|ارتفاع|رفع|ارفعوا|ارفع|يرتفع|ترتفع|يزداد|ازداد|تزداد|ازدادت|ازدياد|"
            "يزيد|تزيد|زدنا|رفعنا|صعد|يرفع"
        ),
        "change:down": (
            "خفض|خفضوا|اخفض|اخفضوا|انخفض|انخفضت|انخفاض|تخفيض|قلل|قللوا|تقليل|أنقصوا|أنقص|إنقاص|ينخفض|تنخفض|هبط|هبطت|"
            "هبوط|تراجع|تراجعت|نقصان|خفضنا|يخفض"
        ),
        "weight:gain": "اكتسب|اكتسبت|زاد وزنه|زاد وزنها", "weight:loss": "فقد|فقدت|خسر|خسرت|نقص وزنه|نقص وزنها",
        "course:start": (
            "ابدأ|ابدؤوا|ابدأوا|بدء|بدأ|بدأت|يبدأ|تبدأ|بدأنا|باشروا|استأنفوا|استئناف|استأنف|نبدأ|ابدئي|ابدئوا"
        ),
        "course:stop": (
            "أوقف|أوقفوا|إيقاف|توقف|توقفت|توقفوا|وقف|يوقف|أوقفنا|نوقف|علقوا|أوقفي|توقفي|أوقفت|يتوقف|تتوقف"
        ),
        "level:high": "مرتفع|مرتفعة|عال|عالي|عالية|مرتفعا|مرتفعان|فوق الطبيعي|أعلى من الطبيعي|أعلى من المعدل الطبيعي",
        "level:low": "منخفض|منخفضة|متدن|متدنية|منخفضا|منخفضان|تحت الطبيعي|أقل من الطبيعي|دون الطبيعي",
        "result:positive": "إيجابي|إيجابية|موجب|موجبة", "result:negative": "سلبي|سلبية|سالب|سالبة",
        "growth:benign": "حميد|حميدة", "growth:malignant": "خبيث|خبيثة",
        "mind:awake": "واع|واعي|واعية|واعيا|مستيقظ|مستيقظة|يقظ|يقظة",
        "mind:out": "فاقد الوعي|فاقدة الوعي|فاقد للوعي|نائم|نائمة|غير واع|غير واعية|غائب عن الوعي|فقد الوعي|فقدت الوعي",
        "fever:yes": "محموم|محمومة", "fever:no": "غير محموم|غير محمومة|بلا حمى|بدون حمى|دون حمى",
        "state:stable": "مستقر|مستقرة|مستقرا", "state:unstable": "غير مستقر|غير مستقرة|غير مستقرا",
        "trend:better": "تحسن|تحسنت|يتحسن|تتحسن|تحسنا|أفضل",
        "trend:worse": "تدهور|تدهورت|ساء|ساءت|تفاقم|تفاقمت|أسوأ|يتدهور|تتدهور|تسوء|يسوء",
        "bed:in": "أدخل المستشفى|أدخلت المستشفى|دخل المستشفى|دخلت المستشفى|أدخل إلى المستشفى|أدخلت إلى المستشفى",
        "bed:out": "خرج من المستشفى|خرجت من المستشفى|غادر المستشفى|غادرت المستشفى",
        "use:avoid": "تجنب|تجنبوا|تجنبي|يتجنب|تفادوا",
        "use:take": "خذ|خذي|خذوا|تناول|تناولوا|تناولي|استخدم|استخدموا|استعمل|استعملوا|استخدمي",
        "onset:acute": "حاد|حادة|الحاد|الحادة", "onset:chronic": "مزمن|مزمنة", "size:double": "ضاعف|ضاعفوا", "size:half": "نصف",
        "pressure:systolic": "انقباضي|الانقباضي", "pressure:diastolic": "انبساطي|الانبساطي",
        "route:mouth": "فمويا|عن طريق الفم|بالفم|فموي", "route:vein": "وريديا|وريدي|بالوريد|في الوريد|عبر الوريد|وريدية",
        "route:muscle": "عضليا|عضلي|في العضل|بالعضل", "route:skin": "تحت الجلد", "route:tongue": "تحت اللسان",
        "route:rectum": "شرجيا|عن طريق الشرج",
        "agent:egg": "البيض|بيض", "agent:milk": "الحليب|حليب|اللاكتوز|لاكتوز|الألبان", "agent:peanut": "الفول السوداني|فول سوداني",
        "agent:nut": "المكسرات|مكسرات|الجوز", "agent:shellfish": "المحار|محار|الروبيان|القشريات|المأكولات البحرية|جمبري",
        "agent:fish": "السمك|سمك|الأسماك", "agent:soy": "الصويا|صويا", "agent:wheat": "القمح|قمح|الغلوتين|الجلوتين",
        "agent:latex": "اللاتكس|لاتكس", "agent:iodine": "اليود|يود|اليودية", "agent:penicillin": "البنسلين|بنسلين|البنسيلين",
        "agent:sulfa": "السلفا|سلفا|السلفوناميد|السلفوناميدات", "agent:pollen": "حبوب اللقاح|لقاح الأزهار",
        "agent:bee": "النحل|نحل",
        "agent:cephalosporin": "السيفالوسبورين|السيفالوسبورينات|سيفالوسبورين", "agent:sesame": "السمسم|سمسم",
        "agent:dust": "الغبار|غبار", "agent:kiwi": "الكيوي|كيوي", "agent:strawberry": "الفراولة|فراولة|الفريز",
        "agent:plaster": "اللاصق|الشريط اللاصق|لاصق", "agent:opioid": "الأفيونات|المواد الأفيونية",
        "not": "بعد الظهر|بعد ظهر|من قبل|لم يعد|قبل كل شيء|عن بعد|بعد ذلك|من بعد ظهر|البيضاء|بيضاء|ما بعد|رفع الرأس",
    },
    "es": {
        "order:before": "antes|previo a|previamente|preoperatorio|preoperatoria|previa a",
        "order:after": "después|tras|luego de|posterior a|posoperatorio|postoperatorio|postoperatoria|posterior al|despues",
        "change:up": (
            "aumentar|aumente|aumenten|aumenta|aumentó|aumentado|aumentada|aumento|aumentamos|aumentando|subir|suba|subió|"
            "sube|subieron|subiendo|elevar|eleve|incrementar|incremente|incremento|incrementó|ascendió|ascenso|ascendieron"
        ),
        "change:down": (
            "disminuir|disminuya|disminuyan|disminuyó|disminuye|disminuyendo|disminución|reducir|reduzca|reduzcan|redujo|"
            "reducción|reduce|bajar|baje|bajen|bajaron|bajando|descender|descendió|descenso|cayó|cayeron"
        ),
        "weight:gain": "ganó|ganado|ganar|subió de peso|engordó|ganancia", "weight:loss": "perdió|perdido|perder|adelgazó|pérdida",
        "course:start": (
            "iniciar|inicie|inicien|inició|inicia|inicio|iniciamos|comenzar|comience|comenzó|comienza|empezar|empiece|"
            "empezó|empezamos|empieza|reanudar|reanude|reanudó|reiniciar|reinicie"
        ),
        "course:stop": (
            "suspender|suspenda|suspendan|suspendió|suspendido|suspendida|suspendimos|detener|detenga|detuvo|interrumpir|"
            "interrumpa|interrumpió|dejar de|deje de|dejó de|parar|cesar|cesó|descontinuar"
        ),
        "level:high": "alto|alta|altos|altas|elevado|elevada|elevados|elevadas|por encima de lo normal|demasiado alto",
        "level:low": "bajo|baja|bajos|bajas|menos alto|menos alta|por debajo de lo normal|demasiado bajo",
        "result:positive": "positivo|positiva|positivos|positivas", "result:negative": "negativo|negativa|negativos|negativas",
        "growth:benign": "benigno|benigna|benignos|benignas", "growth:malignant": "maligno|maligna|malignos|malignas",
        "mind:awake": "despierto|despierta|consciente|conscientes",
        "mind:out": "dormido|dormida|inconsciente|inconscientes|comatoso|comatosa",
        "fever:yes": "febril|febriles", "fever:no": "afebril|afebriles|apirético|apirética",
        "state:stable": "estable|estables", "state:unstable": "inestable|inestables",
        "size:double": "doble|duplicar|duplicó", "size:half": "mitad",
        "trend:better": "mejoró|mejora|mejor|mejorando|mejorado|mejorar|mejoría",
        "trend:worse": "empeoró|empeora|peor|empeorando|empeorado|empeorar|empeoramiento|deterioro",
        "bed:in": "ingresó|ingresado|ingresada|hospitalizado|hospitalizada", "bed:out": "dado de alta|dada de alta|fue de alta",
        "use:avoid": "evite|evitar|eviten|evitando", "use:take": "tome|tomar|tomen|use|usar|usen|utilice|utilizar",
        "onset:acute": "agudo|aguda|agudos|agudas", "onset:chronic": "crónico|crónica|crónicos|crónicas",
        "pressure:systolic": "sistólica|sistólico", "pressure:diastolic": "diastólica|diastólico",
        "route:mouth": "vía oral|oral|vo|por boca",
        "route:vein": "intravenoso|intravenosa|iv|ev|endovenoso|endovenosa|vía intravenosa",
        "route:muscle": "intramuscular", "route:skin": "subcutáneo|subcutánea|sc", "route:tongue": "sublingual",
        "route:rectum": "rectal",
        "agent:egg": "huevo|huevos", "agent:milk": "leche|lactosa|lácteos", "agent:peanut": "cacahuete|cacahuetes|maní|cacahuate",
        "agent:nut": "nueces|frutos secos", "agent:shellfish": "mariscos|marisco|camarones|gambas",
        "agent:fish": "pescado|pescados",
        "agent:soy": "soja|soya", "agent:wheat": "trigo|gluten", "agent:latex": "látex",
        "agent:iodine": "yodo|yodado|yodada|povidona yodada",
        "agent:penicillin": "penicilina|penicilinas", "agent:sulfa": "sulfas|sulfamidas|sulfonamidas|sulfa",
        "agent:pollen": "polen", "agent:bee": "abeja|abejas|avispa",
        "agent:cephalosporin": "cefalosporinas|cefalosporina", "agent:sesame": "sésamo|ajonjolí",
        "agent:dust": "polvo|ácaros", "agent:kiwi": "kiwi", "agent:strawberry": "fresas|fresa|frutillas",
        "agent:plaster": "esparadrapo|adhesivo|tiritas", "agent:opioid": "opioides|opiáceos",
        "not": "no bajo|dar de alta|alta médica|bajo control|cuanto antes|lo antes posible|bajo tratamiento|dejar de lado|de alta",
    },
    "pt": {
        "order:before": "antes|previamente|pré-operatório|pré-operatória|prévio a",
        "order:after": "depois|após|pós-operatório|pós-operatória|em seguida a",
        "change:up": (
            "aumentar|aumente|aumentem|aumenta|aumentou|aumentado|aumentada|aumento|aumentamos|aumentando|subir|suba|subiu|"
            "sobe|subiram|subindo|elevar|eleve|elevou|incrementar|incremente|incremento|em ascensão"
        ),
        "change:down": (
            "diminuir|diminua|diminuam|diminuiu|diminui|diminuindo|diminuição|reduzir|reduza|reduzam|reduziu|redução|reduz|"
            "baixar|baixe|baixem|baixou|baixaram|baixando|cair|caiu|caíram|caindo|abaixar|abaixe"
        ),
        "weight:gain": "ganhou|ganhar|engordou|ganho", "weight:loss": "perdeu|perder|emagreceu|perda",
        "course:start": (
            "iniciar|inicie|iniciem|iniciou|inicia|início|iniciamos|começar|comece|começou|começa|começamos|retomar|retome|"
            "retomou|reiniciar|reinicie"
        ),
        "course:stop": (
            "suspender|suspenda|suspendam|suspendeu|suspenso|suspensa|suspendemos|interromper|interrompa|interrompeu|parar|"
            "pare|parou|descontinuar|descontinue|cessar|cessou"
        ),
        "level:high": "alto|alta|altos|altas|elevado|elevada|elevados|elevadas|acima do normal",
        "level:low": "baixo|baixa|baixos|baixas|menos alto|menos alta|abaixo do normal",
        "result:positive": "positivo|positiva|positivos|positivas", "result:negative": "negativo|negativa|negativos|negativas",
        "growth:benign": "benigno|benigna|benignos|benignas", "growth:malignant": "maligno|maligna|malignos|malignas",
        "mind:awake": "acordado|acordada|desperto|desperta|consciente|conscientes",
        "mind:out": "dormindo|adormecido|adormecida|inconsciente|inconscientes|comatoso|comatosa",
        "fever:yes": "febril|febris", "fever:no": "afebril|afebris|apirético|apirética",
        "state:stable": "estável|estáveis", "state:unstable": "instável|instáveis",
        "size:double": "dobro|dobrar|dobrou", "size:half": "metade",
        "trend:better": "melhorou|melhora|melhor|melhorando|melhorado|melhorar",
        "trend:worse": "piorou|piora|pior|piorando|piorar|deterioração",
        "bed:in": "internado|internada|admitido|admitida|hospitalizado|hospitalizada",
        "bed:out": "recebeu alta|teve alta|alta hospitalar",
        "use:avoid": "evite|evitar|evitem|evitando", "use:take": "tome|tomar|tomem|use|usar|usem|utilize|utilizar",
        "onset:acute": "agudo|aguda|agudos|agudas", "onset:chronic": "crônico|crônica|crónico|crónica|crônicos|crônicas",
        "pressure:systolic": "sistólica|sistólico", "pressure:diastolic": "diastólica|diastólico",
        "route:mouth": "via oral|oral|vo|por boca", "route:vein": "intravenoso|intravenosa|iv|ev|endovenoso|endovenosa",
        "route:muscle": "intramuscular", "route:skin": "subcutâneo|subcutânea|sc", "route:tongue": "sublingual",
        "route:rectum": "retal",
        "agent:egg": "ovo|ovos", "agent:milk": "leite|lactose|laticínios", "agent:peanut": "amendoim|amendoins",
        "agent:nut": "nozes|castanhas", "agent:shellfish": "frutos do mar|camarão|marisco|mariscos|crustáceos",
        "agent:fish": "peixe|peixes",
        "agent:soy": "soja", "agent:wheat": "trigo|glúten", "agent:latex": "látex", "agent:iodine": "iodo|iodado|iodada",
        "agent:penicillin": "penicilina|penicilinas", "agent:sulfa": "sulfas|sulfonamidas|sulfa|sulfamidas",
        "agent:pollen": "pólen", "agent:bee": "abelha|abelhas|vespa",
        "agent:cephalosporin": "cefalosporinas|cefalosporina", "agent:sesame": "gergelim|sésamo",
        "agent:dust": "poeira|ácaros", "agent:kiwi": "kiwi", "agent:strawberry": "morangos|morango",
        "agent:plaster": "esparadrapo|adesivo|fita adesiva", "agent:opioid": "opioides|opiáceos",
        "not": "de alta|receber alta|dar alta|melhor não|o quanto antes|antes de mais|alta médica|terá alta|ter alta",
    },
    "fr": {
        "order:before": "avant|préalablement|préopératoire|auparavant", "order:after": "après|postopératoire|à l'issue de",
        "change:up": (
            "augmenter|augmentez|augmenté|augmentée|augmente|augmentent|augmentation|monter|monté|montée|hausse|accroître|accru|"
            "accroissement"
        ),
        "change:down": (
            "diminuer|diminuez|diminué|diminuée|diminue|diminuent|diminution|réduire|réduisez|réduit|réduite|réduction|baisser|"
            "baissez|baissé|baisse|chute|chuté|abaisser|abaissez|abaissé"
        ),
        "weight:gain": "pris du poids|gagné|gagner|prise de poids", "weight:loss": "perdu|perdre|perte|maigri",
        "course:start": (
            "commencer|commencez|commencé|commence|débuter|débutez|débuté|débute|démarrer|démarrez|démarré|"
            "initier|instaurer|entamer"
        ),
        "course:stop": (
            "arrêter|arrêtez|arrêté|arrêtée|arrête|arrêt|cesser|cessez|cessé|suspendre|suspendez|suspendu|suspendue|interrompre|"
            "interrompez|interrompu"
        ),
        "level:high": "élevé|élevée|élevées|haut|haute|hauts|hautes|au-dessus de la normale",
        "level:low": (
            "bas|basse|basses|faible|faibles|moins élevé|moins élevée|moins haut|en dessous de la normale|"
            "au-dessous de la normale"
        ),
        "result:positive": "positif|positive|positifs|positives", "result:negative": "négatif|négative|négatifs|négatives",
        "growth:benign": "bénin|bénigne|bénins|bénignes", "growth:malignant": "malin|maligne|malins|malignes",
        "mind:awake": "éveillé|éveillée|réveillé|réveillée|conscient|consciente",
        "mind:out": "endormi|endormie|inconscient|inconsciente|comateux|comateuse",
        "fever:yes": "fébrile|fébriles", "fever:no": "apyrétique|apyrétiques|afébrile",
        "state:stable": "stable|stables", "state:unstable": "instable|instables",
        "size:double": "double|doubler|doublé|doublée", "size:half": "moitié",
        "trend:better": "amélioré|améliore|amélioration|améliorer|mieux",
        "trend:worse": "aggravé|aggrave|aggravation|aggraver|pire|empiré|empire|détérioré|détérioration",
        "bed:in": "admis|admise|hospitalisé|hospitalisée", "bed:out": "sorti de l'hôpital|sortie de l'hôpital|rentré à domicile",
        "use:avoid": "éviter|évitez|évitant", "use:take": "prendre|prenez|utiliser|utilisez|employer|employez",
        "onset:acute": "aigu|aiguë|aigus|aiguës", "onset:chronic": "chronique|chroniques",
        "pressure:systolic": "systolique", "pressure:diastolic": "diastolique",
        "route:mouth": "per os|voie orale|par la bouche|oral|orale", "route:vein": "intraveineux|intraveineuse|iv",
        "route:muscle": "intramusculaire", "route:skin": "sous-cutané|sous-cutanée|sc", "route:tongue": "sublingual|sublinguale",
        "route:rectum": "rectal|rectale",
        "agent:egg": "oeuf|oeufs", "agent:milk": "lait|lactose|laitiers", "agent:peanut": "arachide|arachides|cacahuète|cacahuètes",
        "agent:nut": "noix|fruits à coque", "agent:shellfish": "crustacés|fruits de mer|crevettes",
        "agent:fish": "poisson|poissons",
        "agent:soy": "soja", "agent:wheat": "blé|gluten", "agent:latex": "latex", "agent:iodine": "iode|iodé|iodée|iodés",
        "agent:penicillin": "pénicilline|pénicillines", "agent:sulfa": "sulfamides|sulfamide", "agent:pollen": "pollen",
        "agent:bee": "abeille|abeilles|guêpe",
        "agent:cephalosporin": "céphalosporines|céphalosporine", "agent:sesame": "sésame", "agent:dust": "poussière|acariens",
        "agent:kiwi": "kiwi", "agent:strawberry": "fraises|fraise", "agent:plaster": "sparadrap|adhésif|pansements adhésifs",
        "agent:opioid": "opioïdes|opiacés",
        "not": "là-bas|en bas|en haut|avant-bras|avant tout|plus haut|d'après|arrêt cardiaque|le bas du|à bas",
    },
}  # fmt: skip
