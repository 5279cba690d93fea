"""Common drugs: the English nonproprietary name, and the names in use in Chinese."""

from __future__ import annotations

_TABLE = """
abacavir 阿巴卡韦|acetazolamide 乙酰唑胺|acetylcysteine 乙酰半胱氨酸|aciclovir 阿昔洛韦/无环鸟苷|adrenaline 肾上腺素
alendronate 阿仑膦酸|allopurinol 别嘌醇/别嘌呤醇|alprazolam 阿普唑仑|alteplase 阿替普酶|amikacin 阿米卡星
amiodarone 胺碘酮|amitriptyline 阿米替林|amlodipine 氨氯地平|amoxicillin 阿莫西林|amphotericin 两性霉素
ampicillin 氨苄西林|apixaban 阿哌沙班|aripiprazole 阿立哌唑|aspirin 阿司匹林/阿斯匹林|atenolol 阿替洛尔
atorvastatin 阿托伐他汀|atropine 阿托品|azathioprine 硫唑嘌呤|azithromycin 阿奇霉素|aztreonam 氨曲南|baclofen 巴氯芬
bevacizumab 贝伐珠单抗|bisoprolol 比索洛尔|bleomycin 博来霉素|budesonide 布地奈德|bumetanide 布美他尼
bupivacaine 布比卡因|caffeine 咖啡因|candesartan 坎地沙坦|captopril 卡托普利|carbamazepine 卡马西平|carboplatin 卡铂
carvedilol 卡维地洛|caspofungin 卡泊芬净|cefalexin 头孢氨苄|cefazolin 头孢唑林|cefepime 头孢吡肟|cefixime 头孢克肟
cefoperazone 头孢哌酮|cefotaxime 头孢噻肟|ceftazidime 头孢他啶|ceftriaxone 头孢曲松|cefuroxime 头孢呋辛
celecoxib 塞来昔布|cetirizine 西替利嗪|chloramphenicol 氯霉素|chlorhexidine 氯己定|chloroquine 氯喹
chlorpromazine 氯丙嗪|ciclosporin 环孢素/环孢霉素|ciprofloxacin 环丙沙星|cisplatin 顺铂|citalopram 西酞普兰
clarithromycin 克拉霉素|clindamycin 克林霉素|clonazepam 氯硝西泮|clonidine 可乐定|clopidogrel 氯吡格雷|clozapine 氯氮平
codeine 可待因|colchicine 秋水仙碱|colistin 黏菌素/多粘菌素|cyclophosphamide 环磷酰胺|cytarabine 阿糖胞苷
dabigatran 达比加群|dapagliflozin 达格列净|daptomycin 达托霉素|desmopressin 去氨加压素|dexamethasone 地塞米松
dexmedetomidine 右美托咪定|diazepam 地西泮/安定|diclofenac 双氯芬酸|digoxin 地高辛|diltiazem 地尔硫卓/地尔硫䓬
diphenhydramine 苯海拉明|dobutamine 多巴酚丁胺|docetaxel 多西他赛|donepezil 多奈哌齐|dopamine 多巴胺
doxorubicin 多柔比星/阿霉素|doxycycline 多西环素/强力霉素|duloxetine 度洛西汀|empagliflozin 恩格列净|enalapril 依那普利
enoxaparin 依诺肝素|ephedrine 麻黄碱/麻黄素|ertapenem 厄他培南|erythromycin 红霉素|escitalopram 艾司西酞普兰
esmolol 艾司洛尔|esomeprazole 艾司奥美拉唑/埃索美拉唑|ethambutol 乙胺丁醇|etomidate 依托咪酯|ezetimibe 依折麦布
famotidine 法莫替丁|fentanyl 芬太尼|finasteride 非那雄胺|flecainide 氟卡尼|fluconazole 氟康唑|flumazenil 氟马西尼
fluorouracil 氟尿嘧啶|fluoxetine 氟西汀|fondaparinux 磺达肝癸钠|fosfomycin 磷霉素|furosemide 呋塞米/速尿
gabapentin 加巴喷丁|ganciclovir 更昔洛韦|gemcitabine 吉西他滨|gentamicin 庆大霉素|glibenclamide 格列本脲
gliclazide 格列齐特|glimepiride 格列美脲|glipizide 格列吡嗪|glucagon 胰高血糖素|haloperidol 氟哌啶醇|heparin 肝素
hydralazine 肼屈嗪/肼苯哒嗪|hydrochlorothiazide 氢氯噻嗪|hydrocortisone 氢化可的松|hydroxychloroquine 羟氯喹
hydroxyzine 羟嗪|ibuprofen 布洛芬|imatinib 伊马替尼|imipenem 亚胺培南|infliximab 英夫利昔单抗|insulin 胰岛素
ipratropium 异丙托溴铵|irbesartan 厄贝沙坦|isoniazid 异烟肼|isosorbide 异山梨酯|itraconazole 伊曲康唑
ivabradine 伊伐布雷定|ivermectin 伊维菌素|ketamine 氯胺酮|ketorolac 酮咯酸|labetalol 拉贝洛尔|lactulose 乳果糖
lamotrigine 拉莫三嗪|lansoprazole 兰索拉唑|levetiracetam 左乙拉西坦|levofloxacin 左氧氟沙星
levothyroxine 左甲状腺素/优甲乐|lidocaine 利多卡因|linezolid 利奈唑胺|liraglutide 利拉鲁肽|lisinopril 赖诺普利
loperamide 洛哌丁胺|lopinavir 洛匹那韦|loratadine 氯雷他定|lorazepam 劳拉西泮|losartan 氯沙坦|mannitol 甘露醇
meropenem 美罗培南|mesalazine 美沙拉嗪|metformin 二甲双胍|methadone 美沙酮|methotrexate 甲氨蝶呤
methylprednisolone 甲泼尼龙/甲强龙|metoclopramide 甲氧氯普胺/胃复安|metoprolol 美托洛尔|metronidazole 甲硝唑
micafungin 米卡芬净|midazolam 咪达唑仑|milrinone 米力农|mirtazapine 米氮平|misoprostol 米索前列醇|montelukast 孟鲁司特
morphine 吗啡|moxifloxacin 莫西沙星|mycophenolate 吗替麦考酚酯|naloxone 纳洛酮|naproxen 萘普生|neostigmine 新斯的明
nicardipine 尼卡地平|nifedipine 硝苯地平|nimodipine 尼莫地平|nitrofurantoin 呋喃妥因|nitroglycerin 硝酸甘油
nitroprusside 硝普钠|noradrenaline 去甲肾上腺素|norfloxacin 诺氟沙星|octreotide 奥曲肽|ofloxacin 氧氟沙星
olanzapine 奥氮平|omeprazole 奥美拉唑|ondansetron 昂丹司琼|oseltamivir 奥司他韦|oxacillin 苯唑西林|oxycodone 羟考酮
oxytocin 缩宫素/催产素|paclitaxel 紫杉醇|pantoprazole 泮托拉唑|paracetamol 对乙酰氨基酚/扑热息痛|paroxetine 帕罗西汀
penicillin 青霉素|pethidine 哌替啶/杜冷丁|phenobarbital 苯巴比妥|phenytoin 苯妥英|piperacillin 哌拉西林
prednisolone 泼尼松龙|prednisone 泼尼松/强的松|pregabalin 普瑞巴林|primaquine 伯氨喹|promethazine 异丙嗪|propofol 丙泊酚
propranolol 普萘洛尔/心得安|propylthiouracil 丙硫氧嘧啶|protamine 鱼精蛋白|pyrazinamide 吡嗪酰胺|quetiapine 喹硫平
quinine 奎宁|ramipril 雷米普利|ranitidine 雷尼替丁|remdesivir 瑞德西韦|remifentanil 瑞芬太尼|rifampicin 利福平
risperidone 利培酮|ritonavir 利托那韦|rituximab 利妥昔单抗|rivaroxaban 利伐沙班|rocuronium 罗库溴铵|ropivacaine 罗哌卡因
rosuvastatin 瑞舒伐他汀|salbutamol 沙丁胺醇|salmeterol 沙美特罗|semaglutide 司美格鲁肽|sertraline 舍曲林
sildenafil 西地那非|simvastatin 辛伐他汀|sitagliptin 西格列汀|spironolactone 螺内酯|streptomycin 链霉素
succinylcholine 琥珀胆碱|sufentanil 舒芬太尼|sulfamethoxazole 磺胺甲恶唑/磺胺甲噁唑/复方新诺明|sumatriptan 舒马曲坦
tacrolimus 他克莫司|tamoxifen 他莫昔芬|tamsulosin 坦索罗辛|tazobactam 他唑巴坦|teicoplanin 替考拉宁|telmisartan 替米沙坦
tenofovir 替诺福韦|terbutaline 特布他林|tetracycline 四环素|theophylline 茶碱|thiamine 维生素B1/硫胺素
ticagrelor 替格瑞洛|tigecycline 替加环素|tobramycin 妥布霉素|tocilizumab 托珠单抗|torasemide 托拉塞米|tramadol 曲马多
tranexamic 氨甲环酸|trastuzumab 曲妥珠单抗|trimethoprim 甲氧苄啶|valproate 丙戊酸|valsartan 缬沙坦|vancomycin 万古霉素
vasopressin 血管加压素|vecuronium 维库溴铵|venlafaxine 文拉法辛|verapamil 维拉帕米|vincristine 长春新碱
voriconazole 伏立康唑|warfarin 华法林|zidovudine 齐多夫定|zolpidem 唑吡坦|zopiclone 佐匹克隆
"""

CHINESE_NAMES: dict[str, str] = {
    entry.split(" ", 1)[0]: entry.split(" ", 1)[1].strip()
    for line in _TABLE.strip().splitlines()
    for entry in line.split("|")
}
"""English nonproprietary name → Chinese names, separated by a stroke (Chinese Pharmacopoeia names and common older ones)."""

SAME_DRUG: dict[str, str] = {
    "acetaminophen": "paracetamol", "paracetamol": "paracetamol", "tylenol": "paracetamol",
    "epinephrine": "adrenaline", "epinefrina": "adrenaline", "adrenalina": "adrenaline",
    "norepinephrine": "noradrenaline", "norepinefrina": "noradrenaline", "noradrenalina": "noradrenaline",
    "albuterol": "salbutamol", "acyclovir": "aciclovir", "frusemide": "furosemide", "acetylsalicylic": "aspirin",
    "acetilsalicilico": "aspirin", "acetylsalicylique": "aspirin", "aspirina": "aspirin",
    "cyclosporine": "ciclosporin", "cephalexin": "cefalexin", "rifampin": "rifampicin", "meperidine": "pethidine",
    "meperidina": "pethidine", "petidina": "pethidine", "glyburide": "glibenclamide",
    "nitroglycerine": "nitroglycerin", "trinitrate": "nitroglycerin", "suxamethonium": "succinylcholine",
    "suxametonio": "succinylcholine", "torsemide": "torasemide", "valproic": "valproate", "valproico": "valproate",
    "lignocaine": "lidocaine", "dipyrone": "metamizole", "dipirona": "metamizole", "metamizol": "metamizole",
    "cotrimoxazole": "sulfamethoxazole", "cotrimoxazol": "sulfamethoxazole", "phenobarbitone": "phenobarbital",
    "prednisona": "prednisone", "acetaminofen": "paracetamol", "ventolin": "salbutamol", "varfarina": "warfarin",
    "anlodipino": "amlodipine", "colshisin": "colchicine", "anlodipina": "amlodipine",
    "varfarin": "warfarin",
    "panadol": "paracetamol", "doliprane": "paracetamol", "efferalgan": "paracetamol", "advil": "ibuprofen",
    "motrin": "ibuprofen", "nurofen": "ibuprofen", "brufen": "ibuprofen", "coumadin": "warfarin",
    "lasix": "furosemide", "glucophage": "metformin", "zithromax": "azithromycin", "lipitor": "atorvastatin",
    "plavix": "clopidogrel", "eliquis": "apixaban", "xarelto": "rivaroxaban", "lovenox": "enoxaparin",
    "clexane": "enoxaparin", "ativan": "lorazepam", "valium": "diazepam", "xanax": "alprazolam",
    "zofran": "ondansetron", "nexium": "esomeprazole", "rocephin": "ceftriaxone", "keppra": "levetiracetam",
    "zoloft": "sertraline", "prozac": "fluoxetine", "viagra": "sildenafil", "tamiflu": "oseltamivir",
    "norvasc": "amlodipine", "voltaren": "diclofenac", "flagyl": "metronidazole", "bactrim": "sulfamethoxazole",
    "diflucan": "fluconazole", "synthroid": "levothyroxine", "narcan": "naloxone", "lanoxin": "digoxin",
}  # fmt: skip
"""Other names of a drug that do not sound alike → the name in the table."""

CHINESE_BRANDS: dict[str, str] = {
    "泰诺林": "paracetamol", "泰诺": "paracetamol", "百服宁": "paracetamol", "芬必得": "ibuprofen", "美林": "ibuprofen",
    "立普妥": "atorvastatin", "波立维": "clopidogrel", "络活喜": "amlodipine", "拜新同": "nifedipine", "心痛定": "nifedipine",
    "达菲": "oseltamivir", "希舒美": "azithromycin", "倍他乐克": "metoprolol", "格华止": "metformin", "万艾可": "sildenafil",
    "拜瑞妥": "rivaroxaban", "艾乐妥": "apixaban", "克赛": "enoxaparin", "可定": "rosuvastatin", "开浦兰": "levetiracetam",
    "罗氏芬": "ceftriaxone",
}  # fmt: skip
"""Brand and older names in China → the name in the table."""
