### Spanish. Colleagues of other hospitals: "usted". One word for each thing:
### team = equipo, room = sala, invite = invitación, message = mensaje, original = original, translation = traducción,
### doubtful = dudosa, safety check = verificación de seguridad, approved by a person = aprobada por una persona.

## Errors

error-user = No funcionó. Revise lo que envió e inténtelo de nuevo.
error-not-allowed = Su rol no permite esto. Si lo necesita, hable con quien coordina su equipo o con un administrador.
error-not-a-member =
    Hola. Common Ground conecta a equipos de hospitales que trabajan juntos en distintos idiomas.

    Solo se entra por invitación. Pida un enlace de invitación a quien coordina su equipo y ábralo en este dispositivo.
error-not-found = No lo encuentro. Puede que se haya eliminado o que sea de otro equipo.
error-invite-invalid =
    Esta invitación ya no sirve. Puede que haya vencido, que se haya agotado o retirado, o que falte una parte del enlace.

    Pida una nueva a quien se la envió.
error-invalid-input = No entiendo lo que escribió. Revíselo e inténtelo de nuevo.
error-no-room =
    Usted todavía no está en ninguna sala, así que no hay a quién hacer llegar sus mensajes.

    Pida a un administrador que agregue su equipo a una sala.
error-joining-over = Este paso ya terminó. Para unirse, abra otra vez su enlace de invitación.
error-language-first = Elija primero el idioma en el que quiere leer.
error-language-unknown = No conozco ningún idioma llamado “{ $value }”. Escriba su nombre o su código, por ejemplo: portugués o pt.
error-time-zone-unknown = No conozco la zona horaria “{ $value }”. Escríbala como región y ciudad, por ejemplo: America/Los_Angeles
error-name-invalid = Este nombre no se puede usar. Un nombre tiene de 1 a 120 caracteres, en una sola línea y sin el signo “|”.
error-name-taken = El nombre “{ $name }” ya está en uso. Elija otro.
error-name-ambiguous = Hay varios con el nombre “{ $name }”: { $numbers }. Escriba el número en su lugar, por ejemplo #3.
error-institution-unknown = No hay ninguna institución llamada “{ $name }”. Con /admin las verá todas.
error-team-unknown = No hay ningún equipo llamado “{ $name }”. Con /admin los verá todos.
error-room-unknown = No hay ninguna sala llamada “{ $name }”. Con /admin las verá todas.
error-room-not-yours = Su equipo ya no está en esa sala. Con /room verá sus salas.
error-role-unknown = No conozco el rol “{ $value }”. Escriba uno de estos: { $roles }.
error-invite-unknown = No hay ninguna invitación con el número { $number }. Con /admin verá las que siguen vigentes.
button-expired = Este botón ya no funciona. Use el mensaje más reciente o envíe /start.
unknown-command = No conozco este comando. Con /help verá lo que puedo hacer.

## Joining

joining-welcome = Le damos la bienvenida. Tiene una invitación para el equipo { $team } ({ $institution }).
joining-leaves = Ahora está en el equipo { $team }. Si continúa, saldrá de ese equipo y de sus salas.
joining-choose-language =
    ¿En qué idioma quiere leer los mensajes?

    Puede escribir en cualquier idioma, y esto se puede cambiar más adelante.
joining-more-languages = Elija el idioma en el que quiere leer. Si falta el suyo, elija el más cercano: cuando ya esté en el equipo, /language acepta el nombre de cualquier idioma.
joining-language-chosen = Leerá los mensajes en { $language }.
joining-already-in = Ya está en el equipo { $team }. No hace falta nada más.
joining-done =
    Listo. Le damos la bienvenida al equipo { $team }.

    Escríbame aquí como le escribiría a un colega. Hago llegar sus palabras a los equipos asociados, a cada uno en su idioma, y le traigo sus respuestas.
button-more-languages = Más idiomas
button-accept = Entendido, quiero unirme
button-other-language = Elegir otro idioma

## Privacy

privacy-notice =
    Antes de escribir aquí, tenga en cuenta:

    • Esto es para la comunicación entre equipos. No es para pacientes ni para urgencias. En una urgencia, llame por teléfono.
    • Telegram transporta y guarda estos mensajes. No están cifrados de extremo a extremo.
    • No ponga nombres. No escriba nada que permita saber quién es un paciente.
    • Las traducciones pueden tener errores. Confirme cada dosis con el original antes de actuar.
    • Guardamos los mensajes { $days ->
        [one] { $days } día
       *[other] { $days } días
    }. Con /mydata verá lo que hay guardado sobre usted; con /forgetme se borra.

## Start and help

home-member =
    Está en el equipo { $team } ({ $institution }).

    Lo que escriba aquí llega a la sala { $room }, con estos equipos: { $teams }.

    Con /help verá qué más puedo hacer.
home-without-room = Está en el equipo { $team } ({ $institution }).
home-administrator = Tiene el rol de administrador. Con /admin verá cómo crear instituciones, equipos, salas e invitaciones.
help-member =
    Escríbame como le escribiría a un colega. Los equipos asociados lo leen en su propio idioma.

    /guide – orientación para colaborar
    /settings – sus idiomas y su sala
    /room – adónde van sus mensajes
    /language – el idioma en el que lee
    /interface – el idioma en el que le hablo
    /privacy – lo que conviene saber antes de escribir
    /mydata – todo lo que hay guardado sobre usted
    /forgetme – salir y borrar sus datos
help-coordinator = /invite – invitar a profesionales de salud a su equipo
help-administrator = /admin – instituciones, equipos, salas e invitaciones

## Languages

language-now =
    Lee los mensajes en { $reading }. Elija aquí otro idioma o escríbalo, por ejemplo: /language portugués

    Puede escribir en cualquier idioma. Yo le hablo en { $interface }; con /interface se cambia.
language-changed = A partir de ahora leerá los mensajes en { $reading }. Yo le sigo hablando en { $interface }; con /interface se cambia.
interface-now = Le hablo en { $interface }. ¿Qué idioma prefiere? Los mensajes los seguirá leyendo en { $reading }.
interface-changed = A partir de ahora le hablo en { $interface }. Los mensajes le siguen llegando en { $reading }; con /language se cambia.
interface-not-available = Todavía no hablo { $value }. Hablo: { $languages }.

## Rooms

settings-languages = Usted lee en { $reading } y yo le hablo en { $interface }. Puede escribir en cualquier idioma.
settings-team = Su equipo: { $team } ({ $institution })
settings-room = Sus mensajes van a la sala { $room }.
button-settings-reading = Idioma de lectura
button-settings-interface = Idioma en que le hablo
button-settings-room = Otra sala
room-now = Sus mensajes llegan a la sala { $room }, con estos equipos: { $teams }.
room-switch = Está en varias salas. Elija a cuál van sus mensajes:
room-switched = A partir de ahora sus mensajes llegan a la sala { $room }, con estos equipos: { $teams }.

## Your data

mydata-caption = Todo lo que hay guardado sobre usted. El archivo se abre con cualquier editor de texto.
forgetme-question =
    ¿Quiere salir y que se borren sus datos?

    Borramos su nombre, el identificador de su cuenta de Telegram y los idiomas que eligió, y ya no recibirá más mensajes. Las copias que Telegram ya entregó quedan en manos de quienes las recibieron. Esto no se puede deshacer.
forgetme-cancelled = No se borró nada. Sigue en su equipo.
forgetme-erased = Se borró:
forgetme-kept = Se conserva, y por qué:
forgetme-done = Ya no está en el equipo. Gracias por haber participado. Con una invitación nueva puede volver cuando quiera.
forgetme-administrator = La configuración de este servicio incluye su cuenta entre los administradores; si me vuelve a escribir, volverá a ser miembro.
button-forget = Sí, borrar mis datos
button-cancel = No, volver
erased-profile = • su nombre, el identificador de su cuenta de Telegram y sus preferencias
kept-member-number = • su número y su equipo, para que en los mensajes anteriores se siga viendo de qué equipo venían
kept-audit = • { $count ->
        [one] { $count } anotación
       *[other] { $count } anotaciones
    } en el registro de quién hizo qué, con su número y sin su nombre, para que las decisiones sobre los equipos asistenciales se puedan rastrear

## Roles

role-clinician = profesional de salud
role-coordinator = coordinador
role-administrator = administrador

## Invites

invite-made-clinicians =
    Invitación { $number } para profesionales de salud del equipo { $team }.

    Sirve durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }, para un máximo de { $uses ->
        [one] { $uses } persona
       *[other] { $uses } personas
    }. Envíe el enlace solo a personas de este equipo:
invite-made-staff =
    Invitación { $number } para una sola persona, con el rol de { $role }, en el equipo { $team }.

    Sirve una vez y vence en { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }. Envíe el enlace solo a la persona a la que está destinada:
invite-no-team = Usted no está en ningún equipo. Use: /admin invite <equipo>
invite-revoked = La invitación { $number } del equipo { $team } ya no sirve. Quienes entraron con ella siguen dentro.
button-revoke = Retirar esta invitación

## Administration

admin-help =
    /admin institution <nombre>
    /admin team <institución> | <equipo> | <idioma> | <zona horaria>
    /admin room <nombre> | <equipo>, <equipo>
    /admin invite <equipo> [| rol]
    /admin revoke <número de la invitación>

    En lugar de un nombre puede escribir un número, como #3.
admin-expected-institution =
    Falta el nombre de una institución, por ejemplo:
    /admin institution Hospital del Oeste
admin-expected-team =
    Hacen falta cuatro datos separados por “|”: institución, nombre del equipo, idioma y zona horaria. Por ejemplo:
    /admin team Hospital del Oeste | Cardiología | español | America/Los_Angeles
admin-expected-room =
    Hace falta el nombre de una sala, después “|” y sus equipos. Por ejemplo:
    /admin room Sala del corazón | Cardiología, Centro cardíaco
admin-expected-invite =
    Hace falta un equipo y, si no es para profesionales de salud, un rol. Por ejemplo:
    /admin invite Cardiología
    /admin invite Cardiología | coordinador
admin-expected-revoke =
    Hace falta el número de una invitación, por ejemplo:
    /admin revoke 12
admin-institution-made = La institución { $name } quedó creada (#{ $number }). Siguiente paso: /admin team
admin-team-made = El equipo { $name } quedó creado (#{ $number }): { $language }, { $zone }. Siguiente paso: /admin room y después /admin invite
admin-room-made = La sala { $name } quedó creada (#{ $number }) con estos equipos: { $teams }.
admin-room-extended = En la sala { $name } (#{ $number }) están ahora estos equipos: { $teams }.
admin-institutions = Instituciones
admin-teams = Equipos
admin-rooms = Salas
admin-invites = Invitaciones vigentes (horas de { $zone })
admin-nothing = Todavía no hay nada creado. Empiece por una institución, por ejemplo: /admin institution Hospital del Oeste
admin-line-institution = #{ $number } { $name }
admin-line-team = #{ $number } { $name }, { $institution }: { $language }, { $zone }, { $members ->
        [one] { $members } miembro
       *[other] { $members } miembros
    }
admin-line-room = #{ $number } { $name }: { $teams }
admin-line-room-empty = #{ $number } { $name }: todavía sin equipos
admin-line-invite = { $number } { $team }, { $role }: { $uses ->
        [one] queda { $uses } uso
       *[other] quedan { $uses } usos
    }, hasta el { DATETIME($expires, dateStyle: "medium", timeStyle: "short") }

## Relayed messages

relay-header = { $name } · { $team }, { $institution }
relay-header-without-team = { $name }
relay-former-member = Una persona que ya no participa
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · aprobada por una persona
relay-edited = editado
relay-mark-no-engine = ⚠ Texto original: aquí no hay traducción { $source }→{ $target }.
relay-mark-engine-failed = ⚠ Texto original: falló la traducción { $source }→{ $target }.
relay-mark-checks-failed = ⚠ Texto original: la traducción { $source }→{ $target } no superó la verificación de seguridad ({ $checks }).
relay-mark-language-unknown = ⚠ Texto original: no se reconoció el idioma.
relay-mark-check = ⚠ Compare con el original: { $checks }
button-original = Ver el original
button-doubtful = Traducción dudosa
button-problem = Hay un problema
relay-nobody-else = Mensaje guardado, pero todavía no hay nadie más en esta sala. Quienes entren después no lo verán.
relay-sent-in-the-original = La traducción a estos idiomas no superó la verificación de seguridad: { $languages }. Por eso, esos colegas recibieron su texto original. Si edita el mensaje y lo dice con otras palabras, recibirán la nueva versión.
relay-edit-unknown = No encuentro el mensaje que editó, así que nadie vio el cambio. Envíelo como un mensaje nuevo.
relay-kind-not-carried = Por ahora solo puedo transmitir texto. Este mensaje no le llegó a nadie.
relay-doubtful = ⚠ Esta traducción automática es dudosa ({ $checks }). No actúe basándose en ella sin consultar el original:
relay-problem-reported = Gracias. Se avisó a quien escribió el mensaje de que puede no estar claro.
relay-problem-known = Ya avisó sobre este mensaje. Quien lo escribió lo sabe.
notice-problem = { $name } considera que este mensaje, tal como le llegó en su idioma, no es claro o tiene un error. Dígalo con otras palabras o pregunte qué no quedó claro.
error-message-erased = Este mensaje ya no está guardado.
error-gave-up = Algo falló de nuestro lado y lo que envió no le llegó a nadie. Está guardado y el operador del servicio puede verlo. Envíelo otra vez o comuníquese con sus colegas por otra vía.
erased-messages = • { $count ->
        [one] el texto de { $count } mensaje que escribió
       *[other] los textos de { $count } mensajes que escribió
    }, con las traducciones
erased-deliveries = • el registro de { $count ->
        [one] { $count } mensaje que recibió
       *[other] { $count } mensajes que recibió
    }
kept-copies-in-telegram = • las copias en los chats de sus colegas: están en Telegram y no las podemos retirar
kept-approved-pairs = • { $count ->
        [one] { $count } traducción que usted aprobó, sin su nombre
       *[other] { $count } traducciones que usted aprobó, sin su nombre
    }, porque otras personas cuentan con ello

## Broadcast

help-broadcast = /broadcast – un comunicado para toda una sala, a cada persona en su idioma
broadcast-choose-room = ¿Para qué sala es el comunicado?
broadcast-send-text =
    Un comunicado para la sala { $room }, para { $readers ->
        [one] { $readers } persona
       *[other] { $readers } personas
    }.

    Envíe el texto en su próximo mensaje: solo texto, hasta { $limit } caracteres. Lo verá en todos los idiomas antes de que se envíe nada.

    Con /cancel puede salir.
broadcast-send-new-text =
    Envíe el nuevo texto en su próximo mensaje, hasta { $limit } caracteres. Se traduce de nuevo, y lo que usted aprobó habrá que aprobarlo otra vez.

    Con /cancel queda como está.
broadcast-send-translation =
    Envíe el texto en este idioma en su próximo mensaje: { $language }. Se mostrará como aprobado por una persona.

    Con /cancel queda como está.
broadcast-nobody = Todavía no hay nadie más en la sala { $room }, así que no hay a quién enviar un comunicado.
broadcast-too-long = Este texto tiene { $length } caracteres; un comunicado tiene como máximo { $limit }. No se aceptó y no le llegó a nadie. Acórtelo y envíelo otra vez.
broadcast-room-gone = No puede enviar comunicados a esa sala, o ya no puede. Con /cancel termina el borrador; con /broadcast empieza otro.
broadcast-draft-gone = Este borrador ya no está: se envió o se descartó, o pasó más de una semana sin cambios. Con /broadcast empieza otro.
broadcast-changed = El borrador cambió desde que se mostró esto. Con /broadcast verá cómo está ahora.
broadcast-edit-too-late = Este comunicado ya se envió o se descartó. Nadie vio su cambio.
broadcast-nothing-to-cancel = No hay nada que cancelar.
broadcast-discarded = El borrador se descartó. No se envió nada.
broadcast-preview = Comunicado para la sala { $room }, para { $readers ->
        [one] { $readers } persona
       *[other] { $readers } personas
    }. Todavía no se envió.
broadcast-your-text = Su texto ({ $language }) · { $readers ->
        [one] { $readers } lector
       *[other] { $readers } lectores
    }
broadcast-language-unknown = idioma no reconocido
broadcast-section = { $language } · { $readers ->
        [one] { $readers } lector
       *[other] { $readers } lectores
    } · { $status }
broadcast-status-machine = traducción automática, sin aprobar
broadcast-status-approved = aprobada por una persona
broadcast-status-original = sin traducción: reciben su texto
broadcast-status-doubtful = la traducción no superó la verificación de seguridad: reciben su texto. La traducción dudosa:
broadcast-unapproved =
    Nadie ha aprobado el texto en estos idiomas: { $languages }.

    Esos lectores recibirían una traducción automática, marcada como tal, o su propio texto donde no hay traducción. ¿Enviar de todos modos?
broadcast-already = Este comunicado ya está en camino. Se envía una sola vez.
button-broadcast-approve = Aprobar: { $language }
button-broadcast-edit = Editar: { $language }
button-broadcast-rewrite = Cambiar mi texto
button-broadcast-send = Enviar ({ $readers })
button-broadcast-send-all = Enviar de todos modos
button-broadcast-back = Volver a la vista previa
button-broadcast-discard = Descartar
broadcast-header = Comunicado · { $name } · { $team }, { $institution }
broadcast-header-without-team = Comunicado · { $name }
broadcast-mark-not-approved = ⚠ Texto original: no hay traducción aprobada a su idioma.
tag-approved-by-a-person = aprobada por una persona
broadcast-progress = Comunicado para la sala { $room }, en camino: { $sent } de { $all } enviados.
broadcast-report = Comunicado para la sala { $room }, terminado: { $sent } de { $all } enviados.
broadcast-count-waiting = Por enviar todavía: { $count }
broadcast-count-refused = Rechazados por Telegram (bloqueo o cuenta eliminada): { $count }
broadcast-count-failed = Fallaron: { $count }
broadcast-count-repeated = Quizá enviados dos veces: { $count }
broadcast-count-left = Salieron antes del envío: { $count }
broadcast-report-languages = Por idioma:
broadcast-report-teams = Por equipo:
broadcast-report-line = { $name }: { $sent } de { $all } enviados
broadcast-report-more = … y { $count } más
broadcast-report-meaning = «Enviado» quiere decir que Telegram lo aceptó. Nadie puede saber quién lo leyó. Quien lo rechazó lo recibe si vuelve en un plazo de siete días.
notice-problem-with-announcement = { $name } considera que su comunicado, tal como le llegó en su idioma, no es claro o tiene un error. Pregunte qué no quedó claro o dígalo con otras palabras.
erased-broadcasts = • { $count ->
        [one] el texto de { $count } comunicado o borrador suyo
       *[other] los textos de { $count } comunicados o borradores suyos
    }, con las traducciones
kept-copies-of-broadcasts = • las copias de sus comunicados en los chats de sus colegas: están en Telegram y no las podemos retirar

## Translation

check-empty = texto que falta
check-untranslated = palabras sin traducir
check-repeated = palabras repetidas
check-cut-off = final que falta
check-length = frases que faltan o sobran
check-numbers = números
check-units = unidades
check-times = fechas y horas
check-frequency = frecuencia
check-language = idioma
check-negation = negaciones
check-laterality = izquierda y derecha
check-comparators = “al menos” y “como máximo”
check-drugs = nombres de medicamentos
check-terms = términos acordados
check-literals = enlaces y direcciones
check-masks = enlaces, nombres o códigos
provider-on-device = traducción automática local
provider-short-answers = lista breve
provider-libretranslate = LibreTranslate
provider-google = Google

## Guidance

guide-menu =
    Lo que hace que la colaboración entre hospitales salga bien. Elija una ficha o pregunte con sus propias palabras, por ejemplo:
    /guide ¿Cómo nos ganamos la confianza de un nuevo socio?
guide-nothing = No tengo ninguna ficha sobre eso. Estas son las que tengo:
guide-no-cards = Aquí todavía no hay fichas.
guide-card-unknown = Esa ficha no existe, o ya no está. Con /guide verá todas las fichas.
guide-offer = Hay una ficha de orientación sobre esto. Este mensaje solo lo ve usted.
guide-state-draft = Borrador: ninguna persona ha revisado todavía esta ficha.
guide-state-reviewed = Revisada por { $name }, { $date }.
guide-state-outdated = ⚠ Puede estar desactualizada: la ficha en inglés ha cambiado desde entonces.
guide-fallback = ⚠ Todavía no está disponible en { $wanted }. Se muestra en { $shown }.
guide-section-why = Por qué
guide-section-do = Lo que ayuda
guide-section-avoid = Lo que conviene evitar
guide-section-say = Qué decir
guide-section-reflect = Preguntas para reflexionar
guide-sources = Fuentes
button-guide-more = Leer más
button-guide-cards = Todas las fichas
button-guide-offer = Orientación: { $title }

## The command menu

command-start = Dónde está usted
command-help = Lo que puedo hacer
command-guide = Orientación para colaborar
command-settings = Sus idiomas y su sala
command-broadcast = Anunciar algo a una sala
command-invite = Invitar a profesionales a su equipo
command-admin = Instituciones, equipos, salas e invitaciones
command-language = El idioma en el que lee
command-interface = El idioma en el que le hablo
command-room = La sala en la que escribe
command-mydata = Todo lo que hay guardado sobre usted
command-forgetme = Salir y borrar sus datos
command-privacy = Qué se guarda y dónde
