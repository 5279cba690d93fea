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
error-language-authors-word = El autor ya ha dicho en qué idioma está este mensaje.
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
    /phrases – frases para reuniones, en ambos idiomas
    /why – de dónde viene un texto
    /unsend – retirar un mensaje suyo
    /status – a quién llegó un mensaje
    /settings – sus idiomas, su sala, cómo ve los mensajes y las horas de silencio
    /room – adónde van sus mensajes
    /lang – indicar en qué idioma está un mensaje
    /language – el idioma en el que lee
    /interface – el idioma en el que le hablo
    /privacy – lo que conviene saber antes de escribir
    /mydata – todo lo que hay guardado sobre usted
    /forgetme – salir y borrar sus datos
help-coordinator = /invite – invitar a profesionales de salud a su equipo
help-cards = /guide add – escribir una ficha para su institución
help-administrator = /admin – instituciones, equipos, salas e invitaciones
help-policy = /policy – qué servicios traducen y qué puede salir

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
settings-written = Usted escribe: { $languages }.
written-pinned = { $language } (fijado)
written-confirmed = { $language } ({ $times ->
        [one] confirmado una vez
       *[other] confirmado { $times } veces
    })
written-nothing = Aún no sé qué idioma suele escribir. Solo lo aprendo de lo que usted confirma.
written-why = Esto me ayuda a distinguir idiomas parecidos. Cada mensaje se sigue leyendo por sí mismo; lo que usted lee y el idioma en que le hablo no cambian.
written-choose = ¿Qué idioma suele escribir?
button-settings-reading = Idioma de lectura
button-settings-interface = Idioma en que le hablo
button-settings-room = Otra sala
button-settings-written = Lo que escribo
display-translation = Mensajes en otros idiomas: ve la traducción; el original está a un toque.
display-both = Mensajes en otros idiomas: ve la traducción y, debajo, el original.
display-original = Mensajes en otros idiomas: ve el original; la traducción está a un toque.
display-from-now-on = Vale para lo que llegue a partir de ahora.
button-display-translation = Mostrar la traducción
button-display-both = Mostrar los dos textos
button-display-original = Mostrar el original
button-settings-display = Cómo veo los mensajes
quiet-on = Horas de silencio: de { $from } a { $until }, según el reloj de { $team }. En ellas los mensajes llegan sin sonido; los anuncios urgentes sí suenan.
quiet-off = Horas de silencio: desactivadas. Los mensajes pueden sonar a cualquier hora.
quiet-no-team = Las horas de silencio siguen el reloj de su equipo, y usted aún no está en ninguno.
quiet-how = Para otras horas escriba, por ejemplo: /quiet 20-6. Para no tener ninguna: /quiet off
quiet-unknown = No entiendo esas horas. Escríbalas así: /quiet 22-7, o /quiet off.
button-quiet = De { $from } a { $until }
button-quiet-off = Sin horas de silencio
button-settings-quiet = Horas de silencio
room-shown = La sala { $room }, con estos equipos: { $teams }.
room-own-team = Lo que alguien escribe aquí llega también a los colegas de su propio equipo, a cada uno en su idioma.
room-others-only = Lo que alguien escribe aquí llega solo a los demás equipos, no a los colegas del suyo.
button-room-own-team = También al propio equipo
button-room-others-only = Solo a los demás equipos
button-written-pin = Fijar { $language }
button-written-unpin = Soltar { $language }
button-written-forget = Olvidar { $language }
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

## What may leave

policy-which-room = ¿Qué sala?
policy-of-room = Cómo se traducen los textos en la sala { $room }
policy-of-institution = { $institution }
policy-providers = Servicios, en este orden: { $providers }.
policy-may-leave = Los textos pueden ir a servicios externos.
policy-may-not-leave = Los textos se quedan en nuestras máquinas.
policy-rule-mask = Si algo puede identificar a alguien: los servicios externos reciben el texto sin ello.
policy-rule-on-device = Si algo puede identificar a alguien: solo traducen nuestras máquinas.
policy-rule-refuse = Si algo puede identificar a alguien: ningún servicio externo lo recibe. Si nuestras máquinas no lo han traducido antes, llega el original.
policy-institution-binds = Vale en todas las salas en las que hay un equipo de esta institución.
policy-in-force = Lo que se usa en esta sala, según la regla más estricta: { $providers }.
policy-in-force-nothing = En esta sala no se traduce nada, porque ningún servicio está permitido por todos. Todos reciben el original.
policy-provider-unknown = Este servicio no está activado aquí.
policy-last-provider = Tiene que quedar al menos un servicio.
button-policy-rooms = Todas las salas
button-policy-provider-on = Permitir { $provider }
button-policy-provider-off = Sin { $provider }
button-policy-provider-first = { $provider } primero
button-policy-let-leave = Dejar salir los textos
button-policy-keep = Mantener los textos aquí
button-policy-rule-mask = Identidad: quitarla
button-policy-rule-on-device = Identidad: solo aquí
button-policy-rule-refuse = Identidad: nunca fuera

## Relayed messages

relay-header = { $name } · { $team }, { $institution }
relay-header-without-team = { $name }
relay-forwarded = Reenviado de { $name }
relay-forwarded-unknown = Reenviado; no se sabe de quién
relay-former-member = Una persona que ya no participa
relay-part = ({ $number }/{ $count })
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · aprobada por una persona
relay-edited = editado
relay-mark-no-engine = ⚠ Texto original: aquí no hay traducción { $source }→{ $target }.
relay-mark-engine-failed = ⚠ Texto original: falló la traducción { $source }→{ $target }.
relay-mark-checks-failed = ⚠ Texto original: la traducción { $source }→{ $target } no superó la verificación de seguridad ({ $checks }).
relay-mark-language-unknown = ⚠ Texto original: no se reconoció el idioma.
relay-mark-part-original = ⚠ Una parte de este texto está en el original: no se pudo traducir ({ $source }→{ $target }).
relay-mark-check = ⚠ Compare con el original: { $checks }
button-original = Original
button-translation = Traducción
button-doubtful = Texto dudoso
button-problem = Problema
relay-nobody-else = Mensaje guardado, pero todavía no hay nadie más en esta sala. Quienes entren después no lo verán.
lang-question = ¿En qué idioma está este mensaje?
lang-unsure = He leído esto como { $language }. ¿Es correcto?
lang-unknown = No he podido reconocer el idioma de este mensaje, así que ha llegado tal como lo escribió. ¿Cuál es?
lang-kept = Gracias. Este mensaje está en { $language }.
lang-anew = Gracias. Ahora leo este mensaje como { $language }, y quienes lo reciben lo verán traducido de nuevo.
lang-no-message = Escriba primero un mensaje, o responda con /lang al que se refiere.
button-lang-right = Sí
button-lang-other = Otro idioma
button-lang-wrong = ¿Otro idioma?
notice-language-corrected = { $name } dice que tomé este mensaje por otro idioma. Quienes lo leen lo tienen ahora traducido de nuevo. Si no es correcto, responda a su mensaje con /lang.
relay-sent-in-the-original = La traducción a estos idiomas no superó la verificación de seguridad: { $languages }. Por eso, esos colegas recibieron su texto original. Si edita el mensaje y lo dice con otras palabras, recibirán la nueva versión.
relay-edit-unknown = No encuentro el mensaje que editó, así que nadie vio el cambio. Envíelo como un mensaje nuevo.
relay-kind-not-carried = No puedo transmitir esto ({ $kind }). Nadie más lo ha visto. Si es importante, dígalo con palabras.
draft-wants-a-text = Estoy esperando un texto, así que esto no le llegó a nadie. Envíe las palabras o, antes, /cancel.
attachment-missing = ⚠ Telegram no entregó esto aquí: { $kind }.
attachment-missing-in-album = ⚠ Telegram no entregó esto aquí: { $kind } ({ $number } de { $count }).
notice-attachment-missing = Telegram no aceptó lo que adjuntó ({ $kind }), así que hay quien recibió solo las palabras y un aviso. Envíelo de nuevo, por favor.
notice-attachments-missing-in-album = No se pudieron enviar { $missing } de los { $count } archivos de este mensaje, así que hay quien recibió un aviso en su lugar. Envíe de nuevo lo que falta, por favor.
kind-photo = foto
kind-video = vídeo
kind-document = documento
kind-voice = mensaje de voz
kind-audio = archivo de audio
kind-animation = animación
kind-sticker = sticker
kind-video-note = mensaje de vídeo
kind-location = ubicación
kind-venue = lugar
kind-contact = contacto
kind-poll = encuesta
kind-dice = dado
kind-game = juego
kind-story = historia
kind-invoice = factura
kind-paid-media = contenido de pago
kind-giveaway = sorteo
kind-checklist = lista de tareas
kind-live-location = ubicación en tiempo real
kind-other = este tipo de mensaje
relay-doubtful = ⚠ Esta traducción automática es dudosa ({ $checks }). No actúe basándose en ella sin consultar el original:
relay-problem-reported = Gracias. Se avisó a quien escribió el mensaje de que puede no estar claro.
relay-problem-known = Ya avisó sobre este mensaje. Quien lo escribió lo sabe.
notice-problem = { $name } considera que este mensaje, tal como lo reciben quienes leen en { $language }, no es claro. Dígalo con otras palabras o pregunte qué no quedó claro.
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
erased-memory-pairs = • { $count ->
        [one] { $count } traducción de sus mensajes que nadie había aprobado
       *[other] { $count } traducciones de sus mensajes que nadie había aprobado
    }
kept-pairs-from-messages = • { $count ->
        [one] { $count } traducción aprobada de lo que usted escribió, ya sin vínculo con usted
       *[other] { $count } traducciones aprobadas de lo que usted escribió, ya sin vínculo con usted
    }, porque otras personas cuentan con ello
kept-approved-pairs = • { $count ->
        [one] { $count } traducción que usted aprobó, sin su nombre
       *[other] { $count } traducciones que usted aprobó, sin su nombre
    }, porque otras personas cuentan con ello
kept-approved-terms = • { $count ->
        [one] { $count } término acordado que usted aprobó, sin su nombre
       *[other] { $count } términos acordados que usted aprobó, sin su nombre
    }, porque otras personas cuentan con ello

## What a reader finds wrong

relay-corrected = corregida
relay-taken-back = Quien escribió este mensaje lo retiró.
problem-question = ¿Qué pasa con este texto?
button-unclear = No es claro
button-propose = Incorrecto: propongo otro texto
button-why = De dónde viene este texto
correction-send-text =
    En su próximo mensaje, envíe cómo debería decir el texto completo. Idioma: { $language }.

    Le llega a quien lo escribió y a colegas que dominan los dos idiomas, no a la sala. Con /cancel queda como está.
correction-no-translation = Esta copia muestra las palabras de quien escribió. Si hay algún error en ellas, responda al mensaje.
correction-too-long = Este texto tiene { $length } caracteres; aquí caben como máximo { $limit }. Acórtelo y envíelo de nuevo, o use /cancel.
correction-same = El texto ya dice eso. Envíe lo que debería decir, o use /cancel.
correction-message-changed = El mensaje cambió desde que lo leyó, así que su texto no se transmitió. Vea la nueva versión.
correction-proposed =
    Gracias. Su texto le llegó a quien escribió el mensaje, y { $reviewers ->
        [0] todavía no hay aquí quien domine los dos idiomas: quien lo escribió ya lo sabe.
        [one] { $reviewers } persona puede decidir.
       *[other] { $reviewers } personas pueden decidir.
    } No se transmitió a la sala.
correction-edit-too-late = Su texto se transmitió tal como estaba, así que nadie vio el cambio. Para proponer otro texto, pulse otra vez «Hay un problema».
correction-cancelled = Cancelado. Lo que escriba ahora vuelve a llegarles a sus colegas.
notice-correction-proposed = { $name } propone otro texto para quienes leen este mensaje. Idioma: { $language }.
correction-original = Original ({ $language }):
correction-now = Lo que leen ahora:
correction-text = Propuesta:
correction-checks-found = ⚠ Compare con atención: { $checks }
correction-others-decide = Decide un colega que domina los dos idiomas.
button-correction-approve = Aprobar
button-correction-reject = Rechazar
correction-reject-question = ¿Quiere decir por qué?
button-reject-silently = Rechazar sin decir por qué
button-reject-with-reason = Rechazar y decir por qué
correction-send-reason = Envíe el motivo en su próximo mensaje. Lo recibirán quien la propuso y quien escribió. Con /cancel todo queda como está.
correction-approved = Aprobado. Se están corrigiendo todas las copias en este idioma, y esta sala recuerda la traducción.
correction-rejected = Rechazado. Nada cambia.
correction-outdated = Esta propuesta ya no es actual: el mensaje cambió o pasó demasiado tiempo. No se cambió nada.
correction-approved-before = Un colega ya la aprobó.
correction-rejected-before = Un colega ya la rechazó.
correction-decided = Esto ya se decidió.
correction-is-approved = ✓ Aprobado por { $name }
correction-is-rejected = Rechazado por { $name }
correction-is-outdated = Ya no es actual: no queda nada por decidir.
correction-reason = El motivo:
notice-correction-approved = { $name } aprobó el texto que { $proposer } propuso para su mensaje. Quienes lo leen en este idioma ya ven el nuevo texto: { $language }.
notice-correction-approved-yours = { $name } aprobó su texto. Quienes leen este mensaje en este idioma ya lo ven: { $language }. Gracias.
notice-correction-rejected = { $name } rechazó el texto que { $proposer } propuso para su mensaje ({ $language }). Nada cambia.
notice-correction-rejected-yours = { $name } no aprobó el texto que usted propuso ({ $language }). Nada cambia.
notice-correction-outdated = Su propuesta para este mensaje ({ $language }) ya no es actual, porque el mensaje cambió. Vea la nueva versión.
erased-corrections = • { $count ->
        [one] { $count } texto que usted propuso, o motivo que dio
       *[other] { $count } textos que usted propuso, o motivos que dio
    }

## Where a text comes from

why-how = Para ver de dónde viene un texto, responda a ese mensaje con /why: el de un colega o uno suyo.
why-unknown = Solo puedo decir de dónde vienen los mensajes entre colegas. Responda a uno de ellos con /why.
why-no-translation = Este es el texto de quien escribió. No hay nada que retraducir.
why-language = Escrito en: { $language } ({ $percent } % de seguridad)
why-language-unknown = No se reconoció el idioma en que está escrito.
why-parts = En parte también en: { $languages }
why-readers = { $language } · { $readers ->
        [one] { $readers } lector
       *[other] { $readers } lectores
    }
why-engine = Traducción automática: { $provider }. Ninguna persona la ha revisado.
why-pivot = Pasando por: { $languages }
why-version = Versión: { $version }
why-approved = Una persona aprobó esta traducción.
why-approved-by = { $name } aprobó esta traducción el { DATETIME($date, dateStyle: "medium") }.
why-corrected = Un lector corrigió esta traducción y un colega aprobó la corrección.
why-corrected-by = Corregida: propuesta por { $proposer }, aprobada por { $name } el { DATETIME($date, dateStyle: "medium") }.
why-original = Son las palabras de quien escribió: ninguna traducción era lo bastante buena para mostrarla.
why-as-written = Son las palabras de quien escribió.
why-terms = Términos acordados que se usaron: { $terms }
why-checks-nothing = La verificación de seguridad no encontró nada. No detecta todos los errores.
why-finding = ⚠ Compare: { $check }
why-finding-detail = ⚠ Compare: { $check } ({ $detail })
why-not-checked = No verificado en este idioma: { $checks }
why-attempt = Se intentó sin éxito: { $provider } ({ $reason })
why-outcome-failed = falló
why-outcome-checks-failed = no superó la verificación de seguridad
why-outcome-unsupported-pair = no conoce estos idiomas
why-outcome-too-long = el texto es demasiado largo
why-outcome-time-out = no respondió a tiempo
why-outcome-rate-limited = estaba sobrecargado
why-outcome-unavailable = no se pudo acceder
why-outcome-invalid-answer = su respuesta no era una traducción
why-outcome-identifiers-kept-on-device = el texto puede identificar a alguien, así que no se envió allí
why-outcome-identifiers-refused = el texto puede identificar a alguien, así que nadie de fuera lo recibió
why-outcome-not-screened = no se pudo comprobar si el texto identifica a alguien, así que nadie de fuera lo recibió
# $kinds: a list of identifier messages, here and below.
why-masked = No se mostró a { $provider }: { $kinds }
why-found = Lo que parecía identificar a alguien: { $kinds }
button-translate-back = Retraducir
why-back = Retraducido por una máquina, solo como indicio. Una retraducción que parece correcta no demuestra que la traducción lo sea:
why-back-failed = No se pudo retraducir el texto en este momento.

## Taking back

notice-identifiers = Este mensaje parece contener { $kinds }. Todos en la sala pueden leerlo.
identifier-email = una dirección de correo
identifier-bank-account = una cuenta bancaria
identifier-passport = un número de pasaporte
identifier-date-of-birth = una fecha de nacimiento
identifier-medical-record = un número de historia clínica
identifier-national-id = un número de documento de identidad
identifier-payment-card = una tarjeta de pago
identifier-phone = un número de teléfono
identifier-address = un domicilio
identifier-name = el nombre de un paciente
identifier-unscreened = una parte larga en la que no pude buscar nombres
button-take-back = Retirar el mensaje
button-keep = Dejarlo
unsend-kept = Se deja como está.
unsend-how = Para retirar un mensaje, responda a su propio mensaje con /unsend.
unsend-unknown = Solo puedo retirar mensajes que usted escribió aquí a sus colegas. Responda a uno de ellos con /unsend.
unsend-before = Ya retiró este mensaje.
unsend-under-way = Su mensaje se está retirando. Le diré cómo resultó.
unsend-nobody = Su mensaje se retiró. Nadie lo había recibido.
notice-taken-back = Retirado: eliminado para { $removed } de { $readers }.
taken-back-not-everywhere = No se pudo eliminar para: { $kept }. Si es importante, hable con esos colegas.

## Reacciones, citas y mensajes fijados

# One sign and how often colleagues gave it. Several stand in a line, with a dot between them.
notice-reactions = { $sign } { $count }
# Below a passage that the author of an answer quotes, in a language that the reader does not read. $language: by name.
relay-quoted-in = cita en el idioma original: { $language }
error-reply-room-left = Su respuesta no se ha transmitido: usted ya no está en la sala de ese mensaje. Para escribir a su sala actual, envíela como mensaje nuevo, no como respuesta.
error-edit-room-left = Su cambio no se ha transmitido: usted ya no está en la sala de ese mensaje, y quienes lo leen conservan el texto como estaba. Para retirar el mensaje, respóndalo con /unsend.
# To whoever pinned a message, where I am not allowed to.
notice-pin-refused = No he podido fijar ese mensaje en todos los grupos: al menos en uno no tengo permiso. Un administrador del grupo puede darme permiso para fijar mensajes.
unpin-how = Para desfijar un mensaje en todos los chats, responda a ese mensaje con /unpin.
unpin-unknown = Solo puedo desfijar mensajes de sus salas. Responda a uno de ellos con /unpin.
# $chats: in how many chats it may be pinned.
unpin-under-way = El mensaje se está desfijando en { $chats ->
        [one] un chat
       *[other] { $chats } chats
    }.
erased-reactions = { $count ->
        [one] • una reacción a un mensaje
       *[other] • { $count } reacciones a mensajes
    }

## How a message stands

notice-arrived = Entregado a { $reached } de { $places } equipos. Sin entregar a:
arrived-nowhere = Por ahora no se ha entregado a nadie:
arrived-missing = { $team } ({ $reasons })
arrived-if-back = Si se les puede volver a contactar en un plazo de siete días, lo recibirán. Mientras tanto, si es importante, avíseles por otra vía.
arrived-everywhere = { $places ->
        [one] Ya está entregado.
       *[other] Ya está entregado a los { $places } equipos.
    }
status-heading-own = Estado de su mensaje del { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. «Entregado» significa que Telegram lo aceptó; nadie puede ver si se leyó.
status-heading = Estado del mensaje del { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. «Entregado» significa que Telegram lo aceptó; nadie puede ver si se leyó.
status-teams = Entregado a { $reached } de { $places } equipos.
status-nobody = No había nadie más en la sala a quien entregarlo.
status-team = { $team } · { $institution }
status-group = el grupo { $group }
status-no-team = Otros
status-place = { $name }: { $having } de { $of }
status-line = { $state }: { $who }
status-delivered = entregado
status-earlier = muestra una versión anterior
status-waiting-turn = en camino
status-waiting-telegram = en espera, Telegram pide ir más despacio
status-waiting-net = en espera, no se puede contactar con Telegram
status-waiting-again = se está intentando de nuevo
status-cancelled = ya no se envía
refusal-blocked = el asistente está bloqueado
refusal-kicked = el asistente fue expulsado del grupo
refusal-deactivated = la cuenta de Telegram se eliminó
refusal-not-started = nunca se inició el asistente
refusal-chat-not-found = el chat ya no existe
refusal-group-deactivated = el grupo se cerró
refusal-topic-closed = el tema está cerrado
refusal-topic-gone = el tema se eliminó
refusal-no-rights = el asistente no puede escribir ahí
refusal-forbidden = rechazado por Telegram
refusal-failed = falló el envío
status-name = { $name } ({ $marks })
status-repeated = quizá dos veces
status-more = { $count } más
status-count = { $count } ({ $languages })
status-if-back = Quienes no pudieron ser contactados lo recibirán si se les puede contactar antes del { DATETIME($date, dateStyle: "medium", timeStyle: "short") }.
status-too-late = Quienes no pudieron ser contactados ya no lo recibirán: han pasado más de siete días. Si sigue siendo importante, envíelo de nuevo.
status-page = Página { $page } de { $pages }
status-no-message = Todavía no ha escrito nada en esta sala. Para preguntar por otro mensaje, respóndalo con /status.
status-unknown = Solo puedo indicar el estado de los mensajes entre colegas. Responda a uno de ellos con /status.
status-announcement = De un anuncio tiene un informe quien lo envió.
status-taken-back = Este mensaje se retiró.
button-status-again = Mirar de nuevo
button-status-next = Página siguiente

## Broadcast

help-broadcast = /broadcast – un comunicado para toda una sala, a cada persona en su idioma
broadcast-choose-room = ¿Para qué sala es el comunicado?
broadcast-send-text =
    Un comunicado para la sala { $room }, para { $readers ->
        [one] { $readers } persona
       *[other] { $readers } personas
    }.

    Envíe el texto en su próximo mensaje: hasta { $limit } caracteres. Lo verá en todos los idiomas antes de que se envíe nada.

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
notice-problem-with-announcement = { $name } considera que su comunicado, tal como lo reciben quienes leen en { $language }, no es claro. Pregunte qué no quedó claro o dígalo con otras palabras.
# Looking after an announcement on its way, and its report. $sent and $all: readers.
broadcast-over = Este anuncio no se está enviando, o no le corresponde a usted: no hay nada que pausar, detener ni mostrar.
broadcast-paused = Anuncio a la sala { $room }, en pausa: { $sent } de { $all } enviados. No saldrá nada más hasta que pulse Continuar.
broadcast-stopping = Anuncio a la sala { $room }, deteniéndose: { $sent } de { $all } enviados.
broadcast-cancelled = Anuncio a la sala { $room }, detenido: { $sent } de { $all } enviados. Lo enviado se queda.
broadcast-count-not-sent = Sin enviar: { $count }
# Readers pressed the button; of how many to whom it was sent.
broadcast-count-acknowledged = Leído y entendido, según los propios lectores: { $count } de { $sent }
broadcast-report-institutions = Por institución:
button-broadcast-pause = Pausar
button-broadcast-resume = Continuar
button-broadcast-cancel = Detener del todo
button-broadcast-report = Actualizar
button-broadcast-picture = Gráfico
button-broadcast-table = Tabla (CSV)
# Under each copy; first person or neutral, as in the language.
button-acknowledge = Leído y entendido
button-acknowledged = ✓ Leído y entendido
# An answer to the reader's own copy.
broadcast-reminder = Recordatorio: { $name } le pide que pulse el botón de abajo cuando haya leído y entendido este anuncio.
broadcast-picture-failed = No se ha podido dibujar el gráfico. El informe escrito y la tabla siguen disponibles.
# The picture's title.
broadcast-picture-title = Anuncio · { $room }
broadcast-table-caption = { $count ->
        [one] Un lector
       *[other] { $count } lectores
    }. Horas en UTC. «Enviado» significa que Telegram lo aceptó. Los nombres son los de su propia institución.
broadcast-table-name = Nombre
broadcast-table-institution = Institución
broadcast-table-team = Equipo
broadcast-table-language = Idioma
broadcast-table-state = Estado
broadcast-table-repeated = Quizá dos veces
broadcast-table-sent = Enviado a las
broadcast-table-acknowledged = Leído y entendido a las
# The state of one reader's copy, in the table.
broadcast-state-pending = en espera
broadcast-state-sent = enviado
broadcast-state-refused = rechazado
broadcast-state-failed = fallido
broadcast-state-cancelled = sin enviar
# Parts of a bar in the picture.
broadcast-part-acknowledged = leído y entendido
broadcast-part-sent = enviado
broadcast-part-unconfirmed = enviado, aún sin confirmar
broadcast-part-pending = en espera
broadcast-part-refused = rechazados
broadcast-part-failed = fallidos
broadcast-part-repeated = quizá dos veces
broadcast-part-acknowledged-earlier = confirmaron un texto anterior
broadcast-part-cancelled = sin enviar
erased-acknowledgements = • { $count ->
        [one] su confirmación de haber leído y entendido un anuncio
       *[other] sus confirmaciones de haber leído y entendido { $count } anuncios
    }
erased-broadcasts = • { $count ->
        [one] el texto de { $count } comunicado o borrador suyo
       *[other] los textos de { $count } comunicados o borradores suyos
    }, con las traducciones
# Whom a draft is for. $who: everybody, or teams, roles and languages by name.
broadcast-for = Para: { $who } ({ $readers ->
        [one] una persona
       *[other] { $readers } personas
    })
broadcast-for-everybody = toda la sala
broadcast-for-picked = { $people ->
        [one] una persona elegida
       *[other] { $people } personas elegidas
    }
broadcast-audience-empty = Ahora mismo nadie cumple esta selección, así que no hay a quién enviarlo. No se ha enviado nada. Cambie los destinatarios, por favor.
button-broadcast-who = ¿Para quién?
button-broadcast-everybody = Toda la sala
button-broadcast-by-team = Por equipo
button-broadcast-by-role = Por función
button-broadcast-by-language = Por idioma
button-broadcast-by-person = Elegir personas
button-broadcast-more-people = Más personas
# What goes out where nobody approved a text, and whether it rings at night.
broadcast-how = ¿Qué deben recibir los lectores en cuyo idioma nadie ha aprobado el texto? ¿Y puede sonar de noche (21:00–7:00)? Si no, allí llega sin sonido.
button-broadcast-how = Cómo se envía
button-broadcast-missing-ask = Preguntarme al enviarlo
button-broadcast-missing-machine = Traducción automática, indicada
button-broadcast-missing-original = Mi propio texto para ellos
button-broadcast-quiet = Sin sonido de noche
button-broadcast-ring = Urgente: suena también de noche
# Above each text of a trial that only the author sees.
broadcast-test = PRUEBA · { $language } · solo usted ve esto
button-broadcast-test = Prueba: solo para mí
button-broadcast-later = Enviar más tarde
broadcast-which-day = ¿Qué día debe enviarse?
broadcast-which-hour = { $day }: ¿a qué hora?
broadcast-whose-clock = { $day }, { $time }: ¿según qué reloj?
# $zone: for example Asia/Qatar.
button-broadcast-my-clock = El mío ({ $zone })
button-broadcast-each-clock = El de cada lector
broadcast-scheduled = Se enviará el { $day } a las { $time } ({ $zone }) a todas las personas que correspondan entonces, en el idioma que lean entonces. /drafts muestra lo que está en espera.
broadcast-scheduled-each = Se enviará el { $day } a las { $time } según el reloj del equipo de cada lector, en el idioma que lea entonces. /drafts muestra lo que está en espera.
broadcast-unscheduled = Ya no se enviará por sí solo. El borrador vuelve a estar abierto.
button-broadcast-unschedule = No enviarlo entonces
broadcast-hour-skipped = Ese día no existen las { $time } en { $zone }: el reloj se adelanta. Elija otra hora, por favor.
broadcast-hour-twice = Ese día las { $time } se repiten en { $zone }: el reloj se atrasa. Elija otra hora, por favor.
broadcast-hour-over = Las { $time } ya han pasado en { $zone }. No se ha programado nada. Elija una hora posterior, por favor.
broadcast-hour-too-far = Para las { $time } en { $zone } faltan más de { $days } días. Elija un día anterior, por favor.
broadcast-hour-unknown = No entiendo ese día y esa hora. Elíjalos con los botones, por favor.
# $room: the announcement’s.
broadcast-held = Su comunicado para la sala { $room } no pudo enviarse a su hora, porque ya no puede enviar a esa sala o porque nadie cumple su selección. Nadie lo recibió. /drafts lo muestra.
broadcast-held-unapproved = Su comunicado para la sala { $room } no se envió a su hora: ahora hay textos que nadie ha aprobado. Nadie lo recibió. /drafts lo muestra.
# $name: the colleague.
broadcast-was-taken-over = { $name } se ha hecho cargo de su borrador de comunicado para la sala { $room } y continúa con él.
broadcast-own-draft-first = Está trabajando en otro borrador. Envíelo, prográmelo o descártelo primero: /broadcast lo muestra.
broadcast-drafts = Borradores para sus salas:
broadcast-no-drafts = No hay borradores para sus salas. /broadcast empieza uno.
broadcast-draft-line = { $number } · { $room } · { $name }
broadcast-scheduled-line = { $number } · { $room } · { $name } · se enviará: { $when } ({ $zone })
broadcast-held-line = { $number } · { $room } · { $name } · no enviado: { $when } ({ $zone })
button-broadcast-open = Abrir { $number }
button-broadcast-take = Hacerse cargo de { $number }
button-broadcast-stop = No enviar { $number }
# Correcting and withdrawing what was sent. $readers: who has a copy, or is to get one.
broadcast-correct-text =
    Envíeme el texto corregido en su próximo mensaje, de { $limit } caracteres como máximo. Nadie lo ve antes de que usted lo haya revisado en cada idioma.

    Para corregir un solo idioma, pulse «Volver a la vista previa». /cancel deja el comunicado como está.
broadcast-preview-correction = Corrección de su comunicado para la sala { $room }, para { $readers ->
        [one] una persona
       *[other] { $readers } personas
    }. Todavía no ha cambiado nada.
broadcast-correcting-now = Se están corrigiendo las copias, y se avisa a quienes tenían el texto anterior. A continuación llegará un nuevo informe.
broadcast-nothing-to-correct = Este comunicado ya no tiene texto: se retiró o se borró.
# $name: the colleague.
broadcast-correction-elsewhere = { $name } está corrigiendo este comunicado en este momento. /drafts lo muestra, y allí puede continuarlo usted.
broadcast-correction-same = Dice lo mismo que antes, así que no se ha cambiado nada.
broadcast-correction-as-it-was = Una corrección llega enseguida a todos los que tienen el comunicado. Aquí no se puede elegir otra cosa.
# Under a copy, and in the report. $time: an hour and a day.
broadcast-mark-corrected = ✎ Corregido: { $time }
broadcast-corrected-at = Corregido: { $time }
# An answer to the reader’s own copy.
broadcast-was-corrected = { $name } ha corregido este comunicado. Léalo de nuevo, por favor, y pulse el botón de abajo cuando lo haya leído y entendido.
broadcast-correcting = Comunicado para la sala { $room }, en corrección: { $sent } de { $all } enviados.
broadcast-withdrawing = Comunicado para la sala { $room }: se está retirando.
broadcast-withdrawn = Comunicado para la sala { $room }: retirado.
broadcast-count-outdated = Todavía muestran el texto anterior: { $count }
broadcast-count-removed = Eliminados de los chats: { $count }
broadcast-count-kept = No se pudieron eliminar, o quizá sigan ahí: { $count }
broadcast-count-acknowledged-earlier = Habían confirmado el texto anterior y aún no el nuevo: { $count }
# Goes to the author. $name: the colleague.
broadcast-corrected-by = { $name } ha corregido su comunicado para la sala { $room }. A continuación llegará un nuevo informe.
broadcast-withdrawn-by = { $name } ha retirado su comunicado para la sala { $room }. A continuación llegará un nuevo informe.
broadcast-withdraw-question = ¿Retirar este comunicado? Su texto se borra, no se envía nada más, y elimino cada copia que Telegram me deje eliminar; las demás se sustituyen por una línea que lo dice. No se puede deshacer.
broadcast-withdrawing-now = Se está retirando el comunicado. El informe dirá qué se pudo eliminar.
broadcast-withdrawn-already = Este comunicado ya se había retirado.
broadcast-cancel-question = ¿Detener este comunicado definitivamente? Quien lo tiene lo conserva; nadie más lo recibirá. No se puede deshacer.
broadcast-cancelling-now = Se está deteniendo. El informe dirá quién lo tiene.
button-broadcast-correct = Corregir
button-broadcast-withdraw = Retirar
button-broadcast-withdraw-now = Sí, retirarlo
button-broadcast-cancel-now = Sí, detener del todo
button-broadcast-keep = Dejarlo así
button-broadcast-correct-send = Corregir ({ $readers })
# Asking a colleague to look at one language. $language: by name; $name: a colleague.
broadcast-review-choose = ¿Quién debería revisar el texto en { $language }? Estos colegas lo leen.
broadcast-review-nobody = No se puede pedir a nadie de esta sala que lea { $language }: hace falta alguien de coordinación o de un equipo de ese idioma.
broadcast-review-request = { $name } le pide que revise un comunicado para la sala { $room } antes de enviarlo. Primero va el texto original y después el texto en { $language }.
broadcast-review-question = ¿Dice el texto en { $language } lo mismo que el original? Si lo aprueba o escribe uno mejor, lleva su nombre.
broadcast-review-approved = { $name } ha aprobado el texto en { $language } de su comunicado para la sala { $room }.
broadcast-review-edited = { $name } ha escrito el texto en { $language } de su comunicado para la sala { $room }, y responde por él.
broadcast-review-declined = { $name } no puede revisar el texto en { $language } de su comunicado para la sala { $room }. Puede pedírselo a otra persona.
broadcast-review-over = Aquí ya no hay nada que revisar: el texto se cambió, se envió o ya se decidió.
broadcast-review-thanks = Gracias. El texto en { $language } queda aprobado con su nombre.
broadcast-review-write = Envíeme el texto mejorado en { $language } en su próximo mensaje. /cancel lo deja como está.
broadcast-review-declining = Gracias por avisar. Se puede pedir a otra persona.
broadcast-asked = se ha pedido que lo revise: { $name }
button-broadcast-ask = Pedir revisión: { $language }
button-broadcast-open-preview = Ver la vista previa
button-review-approve = Aprobar
button-review-edit = Escribir uno mejor
button-review-decline = Yo no
erased-reviews = • { $count ->
        [one] que se le pidió revisar un texto
       *[other] que se le pidió revisar { $count } textos
    }
# A text that was approved for something similar. $percent: how much alike.
broadcast-suggestion = Aprobado antes para un texto parecido, { $percent } % igual:
broadcast-status-earlier = tomado de un texto parecido, sin aprobar para este
button-broadcast-use = Usar el texto anterior: { $language }
# $kinds: a list of identifier messages.
broadcast-names-somebody = ⚠ Parece contener { $kinds }. Todas las personas a las que va dirigido podrán leerlo.
broadcast-or-type = O escríbame la hora, por ejemplo 14:35 o 2026-11-24 14:35.
broadcast-review-left = Se queda como está. Todavía puede aprobar el texto con su botón.
broadcast-review-changed = El texto ha cambiado. Queda aprobado con su nombre.
# What an announcement carries besides words. $size and $limit: megabytes; elsewhere characters.
broadcast-or-media = También puede ser una foto, un vídeo o un documento con un pie de hasta { $limit } caracteres.
broadcast-carries = 📎 Lleva: { $kind }
broadcast-one-media = Un comunicado lleva una sola foto, vídeo o documento. No se ha tomado nada. Envíe solo uno, con su pie.
broadcast-media-kind = Un comunicado puede llevar una foto, un vídeo o un documento, pero no esto. No se ha tomado nada; envíe otro, o un texto.
broadcast-media-too-large = Este archivo tiene { $size } MB; un comunicado lleva como máximo { $limit } MB, para que todos puedan abrirlo. No se ha tomado nada. Envíe uno más pequeño.
broadcast-media-without-words = Envíelo otra vez con un pie: sin palabras no se puede decir a cada persona en su idioma qué es.
broadcast-caption-too-long = No se ha enviado nada: bajo una foto, un vídeo o un documento caben { $limit } caracteres en cada idioma. La vista previa dice qué textos son más largos; acórtelos.
broadcast-too-long-here = ⚠ Demasiado largo para ir debajo: { $length } caracteres, como máximo { $limit }. Acorte este texto antes de enviar.
button-broadcast-take-scheduled = Continuar { $number }: no a esa hora
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
check-opposites = antes y después, iniciar y suspender, alto y bajo
check-drugs = medicamentos y alergias
check-terms = términos acordados
check-literals = enlaces y direcciones
check-formatting = formato
check-masks = enlaces, nombres o códigos
provider-memory = texto anterior
provider-on-device = traducción automática local
provider-short-answers = lista breve
provider-libretranslate = LibreTranslate
provider-google = Google
provider-deepl = DeepL
provider-microsoft = Microsoft Translator
provider-mymemory = MyMemory

## Guidance

guide-menu =
    Lo que hace que la colaboración entre hospitales salga bien. Elija un tema o pregunte con sus propias palabras, por ejemplo:
    /guide ¿Cómo nos ganamos la confianza de un nuevo socio?
guide-nothing = No tengo ninguna ficha sobre eso. Si quiere, guardo su pregunta para los editores, sin lo que pudiera identificar a alguien, durante { $days } días. O elija un tema:
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
button-guide-cards = Todas
button-guide-offer = Orientación: { $title }
guide-group-principles = Los principios
guide-group-differences = En qué somos distintos
guide-group-partnership = La colaboración
guide-group-talking = Hablar
guide-group-deciding = Decidir juntos
guide-group-lasting = Que dure
guide-group-others = Otras fichas
guide-group-own = De nuestro centro
guide-question-kept = Gracias. Los editores reciben su pregunta sin lo que pudiera identificar a alguien. Se borra a los { $days } días.
guide-question-gone = Ya no tengo su pregunta. Hágala otra vez con /guide.
guide-no-words = Esta ficha no tiene frases para decir.
guide-related = Relacionadas con «{ $title }»:
guide-nothing-related = No hay otras fichas relacionadas.
guide-vote-helped = Anotado: le ha servido. Gracias. Puede cambiarlo cuando quiera.
guide-vote-did-not-help = Anotado: no le ha servido. Gracias, eso ayuda a quienes escriben las fichas. Puede cambiarlo cuando quiera.
guide-share-question = { $count ->
        [one] ¿Compartir «{ $title }» con una persona de la sala { $room }? La recibirá en su idioma.
       *[other] ¿Compartir «{ $title }» con { $count } personas de la sala { $room }? Cada una la recibirá en su idioma.
    }
guide-shared = { $count ->
        [one] En camino a una persona de la sala { $room }.
       *[other] En camino a { $count } personas de la sala { $room }.
    }
guide-not-shared = No se ha compartido.
guide-share-nobody = Todavía no hay nadie más en la sala { $room }.
guide-shared-heading = { $name } comparte una ficha con la sala
guide-weekly-heading = Su ficha de la semana
weekly-started = Recibirá una ficha cada lunes a las 9:00; la primera, el { $day }. /guide weekly lo detiene.
weekly-stopped = Ya no recibirá fichas de la semana.
phrases-menu = Lo que se dice a menudo en las reuniones, en su idioma y en el de sus socios. Elija un tema:
phrases-draft = Borrador: ninguna persona ha revisado todavía estas frases. Tómelas como sugerencias.
phrases-topic-unknown = No existe ese tema. /phrases muestra todos.
phrases-topic-greeting = Saludar
phrases-topic-repeating = Pedir que repitan
phrases-topic-clarifying = Aclarar
phrases-topic-agreeing = Estar de acuerdo
phrases-topic-disagreeing = No estar de acuerdo
phrases-topic-time = Fechas y horas
phrases-topic-numbers = Números
phrases-topic-documents = Documentos
phrases-topic-privacy = Privacidad
phrases-topic-technical = Sonido e imagen
phrases-topic-interpreting = Con intérpretes
phrases-topic-delays = Retrasos
phrases-topic-apologising = Disculparse
phrases-topic-thanking = Dar las gracias
phrases-topic-handing-over = Traspasar
phrases-topic-closing = Cerrar
guide-own-of = Ficha propia de { $institution }, para su personal.
guide-own-how =
    Envíe la ficha en un solo mensaje: el título en la primera línea (hasta { $title } caracteres) y después un resumen (hasta { $summary }). Si quiere, añada apartados, cada uno bajo su nombre en una línea aparte: { $sections }.

    Solo la encontrará su institución. Es un borrador hasta que la revise otra persona coordinadora. /cancel lo detiene.
guide-own-cancelled = De acuerdo, sin ficha. Su próximo mensaje irá a la sala como siempre.
guide-own-edit-with-button = Esto ya es una ficha, y la ficha queda como está. Con su botón Editar puede cambiarla.
guide-own-remove-question = ¿Quitar «{ $title }»? Ya nadie la encontrará.
guide-own-removed = La ficha se ha quitado.
guide-own-incomplete = Una ficha necesita un título en la primera línea y después un resumen. Envíela otra vez.
guide-own-title-too-long = El título tiene { $length } caracteres; caben { $limit } como máximo. Envíe otra vez la ficha, más corta.
guide-own-summary-too-long = El resumen tiene { $length } caracteres; caben { $limit } como máximo. Envíe otra vez la ficha, más corta.
guide-own-too-long = Los apartados juntos tienen { $length } caracteres; caben { $limit } como máximo. Envíe otra vez la ficha, más corta.
guide-own-no-team = Usted no está en ningún equipo, así que no hay institución para la que escribir una ficha.
guide-own-not-by-author = Estas palabras son suyas, así que debe revisarlas otra persona.
guide-own-changed = La ficha ha cambiado desde que usted la vio. Léala de nuevo primero.
inline-for-members = Solo para miembros: cómo unirse
inline-mark-machine = traducción automática { $source }→{ $target }
inline-machine = { $language } · traducción automática { $source }→{ $target }
inline-approved = { $language } · aprobada por una persona
inline-doubtful = No se ofrece, no superó la verificación de seguridad: { $languages }
inline-unfinished = Aún traduciendo: añada un espacio para ver más
button-guide-short = Breve
button-guide-say = Qué decir
button-guide-share = Compartir
button-guide-related = Afines
button-guide-helped = 👍
button-guide-did-not-help = 👎
button-guide-back = Volver
button-question-keep = Guardar mi pregunta para los editores
button-weekly-start = Una ficha cada lunes
button-weekly-stop = No más fichas semanales
button-share-cancel = Cancelar
button-phrases = Frases para reuniones
button-phrases-topics = Todos los temas
button-own-edit = Editar
button-own-review = La he revisado
button-own-remove = Quitar
button-share-send = Compartir con { $count }
erased-guidance = { $count ->
        [one] • { $count } pregunta o valoración de fichas
       *[other] • { $count } preguntas o valoraciones de fichas
    }
erased-own-cards = { $count ->
        [one] • { $count } ficha que usted escribió y nadie había revisado
       *[other] • { $count } fichas que usted escribió y nadie había revisado
    }
kept-own-cards = { $count ->
        [one] • { $count } ficha que usted escribió: otra persona la revisó y es de su institución
       *[other] • { $count } fichas que usted escribió: otras personas las revisaron y son de su institución
    }

## Linked groups

error-group-admins-only = Solo quien administra este grupo de Telegram puede vincularlo o desvincularlo.
error-group-not-linked = Este grupo no está vinculado a ninguna sala.
error-group-linked-for-team = Este grupo ya está vinculado a la sala «{ $room }», para el equipo { $team }. Para vincularlo a otra, envíe antes /unlink en el grupo.
error-group-linked-mixed = Este grupo ya está vinculado a la sala «{ $room }» como grupo mixto. Para vincularlo a otra, envíe antes /unlink en el grupo.
error-group-changed = Alguien vinculó este grupo en el mismo momento. Vuelva a mirar, por favor.
link-how = Esto funciona en un grupo. Añádame al grupo de Telegram de su equipo, hágame administrador y envíe allí /link. Para un grupo de varios equipos: /link mixed. Para terminar: /unlink
link-which-room = ¿A qué sala se vincula el grupo «{ $title }»?
link-already = El grupo «{ $title }» ya está vinculado a la sala «{ $room }».
link-another = La sala «{ $room }» ya tiene vinculado el grupo «{ $title }», y solo hay lugar para uno. ¿Lo sustituye este grupo?
link-done = El grupo «{ $title }» está ahora vinculado a la sala «{ $room }».
button-link-instead = Usar este grupo
group-linked = Este grupo está ahora vinculado a la sala «{ $room }», para el equipo { $team }. También están en la sala: { $teams }.
group-linked-meaning =
    Lo que escriben aquí los miembros registrados les llega a ellos, a cada quien en su idioma. Lo que ellos escriben llega aquí, y todo el grupo puede leerlo. Lo que escriben aquí otras personas se queda aquí.

    No es para urgencias. Para terminar: /unlink
group-linked-mixed = Este grupo está ahora vinculado a la sala «{ $room }» para personas de varios equipos: { $teams }. Todavía no se transmite nada de lo que se escribe aquí: lo decide un administrador con /combined. Para terminar: /unlink
group-unlinked = Este grupo ya no está vinculado a la sala «{ $room }». Lo que se escribe aquí se queda aquí, y el equipo vuelve a leer la sala en chats privados conmigo.
group-found = Puedo escribir aquí de nuevo. Este grupo está vinculado a la sala «{ $room }». Lo que llegó mientras tanto se envió a los chats privados del equipo.
group-moved = Este grupo pasó a ser un supergrupo. Sigue vinculado a la sala «{ $room }».
group-deaf = Telegram no me muestra lo que se escribe aquí: solo órdenes y respuestas a mis mensajes. Por eso no se transmite nada más. Por favor, hágame administrador de este grupo.
group-hears-again = Vuelvo a ver lo que se escribe aquí, y lo transmito.
group-not-registered = Esto se queda en el grupo: solo transmito lo que escriben los miembros registrados. Quien coordina su equipo puede enviarle una invitación.
group-not-of-the-room = Esto se queda en el grupo: está vinculado a una sala en la que su equipo no participa.
group-answered-in-private = Respondido en nuestro chat privado
group-command-in-private = Eso funciona aquí, en nuestro chat privado.
group-help =
    En un grupo vinculado transmito lo que escriben los miembros registrados.

    Como respuesta a un mensaje del grupo:
    /why – de dónde viene un texto
    /status – a quién llegó un mensaje
    /lang – en qué idioma está
    /unsend – retirarlo

    Para coordinadores que administran el grupo: /link y /unlink. Respondo aquí, en privado.
notice-group-lost = El grupo «{ $title }» ya no recibe mis mensajes: { $reason }. Mientras tanto, quienes lo leen los reciben en su chat privado conmigo.
notice-group-deaf = Ya no soy administrador del grupo «{ $title }». Sigue recibiendo mensajes, pero no veo lo que se escribe allí y no lo transmito.
notice-group-late = El grupo «{ $title }» recibe ahora los mensajes con unos { $seconds } segundos de retraso, porque Telegram permite allí 20 por minuto. No se pierde nada.
kept-group-links = { $count ->
        [one] • { $count } grupo que usted vinculó sigue vinculado, para su equipo: queda su número
       *[other] • { $count } grupos que usted vinculó siguen vinculados, para su equipo: queda su número
    }

## Mixed groups

combined-is-on = En el grupo «{ $title }», cada mensaje recibe una sola respuesta silenciosa en los demás idiomas. Allí se lee en: { $languages }.
combined-is-off = En el grupo «{ $title }» no se traduce ni se transmite nada. Puedo acompañar cada mensaje con una sola respuesta silenciosa en los demás idiomas que se leen allí: { $languages }.
button-combined-on = Activar
button-combined-off = Desactivar
combined-on = Las respuestas combinadas están activadas. Cada mensaje de aquí recibe una sola respuesta silenciosa en los demás idiomas: { $languages }. Desde ahora { $teams } leen la sala «{ $room }» en este grupo: lo que se escriba en la sala desde otros sitios llega aquí, y ya no a sus chats privados. Quien no esté en este grupo se lo perdería: añádanlo, por favor. Para desactivarlas: /combined off
combined-off = Las respuestas combinadas están desactivadas. Lo que se escribe aquí ya no se transmite, y aquí no llega nada de la sala «{ $room }». { $teams } vuelven a leer la sala en sus chats privados. Para activarlas: /combined on
combined-absent = Estas personas leen la sala aquí desde ahora, pero no están en este grupo: { $names }{ $count ->
        [0] .
       *[other] {" "}y { $count } más.
    } Añádanlas, por favor.
combined-not-mixed = Esto solo funciona en un grupo vinculado a una sala como grupo mixto. Para vincular este, un coordinador que lo administre escribe /link.
combined-deaf = No me llega lo que se escribe aquí, así que no puedo traducirlo. Primero háganme administrador de este grupo y después escriban de nuevo /combined on.

## Where messages come from

origin-own-copy = Ese mensaje lo envié yo, así que no lo he transmitido otra vez. Para contestarlo o preguntar por él, responda a ese mensaje: sus colegas verán a qué se refiere, cada uno en su idioma.
origin-anonymous = Los mensajes de administradores anónimos no se transmiten: cada mensaje lleva el nombre de su autor, y Telegram no me dice el suyo. Para que se transmitan, abra los administradores de este grupo, toque su nombre y desactive «Permanecer anónimo».
origin-anonymous-command = Telegram no me dice quién es usted mientras escribe como el grupo. Abra los administradores de este grupo, toque su nombre, desactive «Permanecer anónimo» y envíe la orden de nuevo.

## The command menu

command-start = Dónde está usted
command-help = Lo que puedo hacer
command-guide = Orientación para colaborar
command-phrases = Frases para reuniones, en ambos idiomas
command-why = De dónde viene un texto
command-unsend = Retirar un mensaje suyo
command-unpin = Desfijar un mensaje en todos los chats
command-status = A quién llegó un mensaje
command-link = Vincular este grupo a una sala
command-unlink = Desvincular este grupo
command-combined = Traducir un grupo mixto en una sola respuesta
command-settings = Sus idiomas y su sala
command-broadcast = Anunciar algo a una sala
command-drafts = Comunicados en preparación o en espera
command-invite = Invitar a profesionales a su equipo
command-admin = Instituciones, equipos, salas e invitaciones
command-policy = Qué servicios traducen y qué puede salir
command-language = El idioma en el que lee
command-lang = Indicar en qué idioma está un mensaje
command-interface = El idioma en el que le hablo
command-display = Traducción, original o ambos
command-quiet = Cuándo los mensajes no suenan
command-room = La sala en la que escribe
command-mydata = Todo lo que hay guardado sobre usted
command-forgetme = Salir y borrar sus datos
command-privacy = Qué se guarda y dónde

## La hora del lector en las copias

# $time: a time, or two with a dash between them; $day: a short weekday. It follows a time of day that the author wrote.
local-time = ({ $time } en su hora local)
local-time-on-day = ({ $day } { $time } en su hora local)
local-time-day-after = ({ $time } del día siguiente en su hora local)
local-time-day-before = ({ $time } del día anterior en su hora local)

## Lo que puede leerse mal: un aviso solo para quien escribe

# $found: the author’s words; $clear: plainer ones in the same language; $first and $second: dates; $count: of words, or of Chinese characters.
notice-hint = Su mensaje ya va en camino tal como lo escribió. Si quiere decirlo de otro modo, edítelo: todas las copias cambian con él.
hint-trailing-zero = «{ $found }» puede leerse como diez veces la dosis si no se ve la coma. Más seguro: «{ $clear }».
hint-naked-decimal = En «{ $found }» la coma pasa fácilmente inadvertida y la dosis se lee mucho más alta. Más seguro: «{ $clear }».
hint-abbreviation = «{ $found }» está en las listas de abreviaturas que causan errores de medicación (Joint Commission, ISMP). Más seguro: «{ $clear }».
hint-date = «{ $found }» es { $first } en unos países y { $second } en otros. Más seguro: escribir el mes con letras.
hint-time = «{ $found }»: ¿mañana o tarde? Sus colegas están en husos horarios distintos. Con «15:00» o «3 de la tarde» cada uno ve también su hora.
hint-idiom = «{ $found }» puede traducirse palabra por palabra. Más claro: «{ $clear }».
hint-long = Hay una frase de { $count } palabras o caracteres. Las frases largas se traducen peor; dos cortas son más seguras.
hint-mended = Gracias, ahora está claro.
hint-fine = Queda como lo escribió.
hints-on = Recibirá un aviso sin sonido cuando algo de lo que escriba pueda leerse mal. Sus mensajes salen siempre al momento.
hints-off = No habrá más avisos sobre la redacción. Puede activarlos otra vez aquí o en /settings.
button-hint-fine = Está bien así
button-hint-off = No más avisos
button-hints-turn-on = Activar avisos de redacción
button-hints-turn-off = Desactivar avisos de redacción
