### French. Colleagues of other hospitals: "vous". No-break spaces (U+00A0) before : ; ? and inside « ». One word for each thing:
### team = équipe, room = salon, invite = invitation, message = message, original = original, translation = traduction,
### doubtful = douteuse, safety check = contrôle de sécurité, approved by a person = approuvée par une personne.

## Errors

error-user = Cela n’a pas fonctionné. Vérifiez ce que vous avez envoyé et réessayez.
error-not-allowed = Votre rôle ne le permet pas. Si vous en avez besoin, adressez-vous à la personne qui coordonne votre équipe ou à un administrateur.
error-not-a-member =
    Bonjour. Common Ground relie des équipes hospitalières qui travaillent ensemble dans des langues différentes.

    L’accès se fait uniquement sur invitation. Demandez un lien d’invitation à la personne qui coordonne votre équipe, puis ouvrez-le sur cet appareil.
error-not-found = Je n’ai rien trouvé. L’élément a peut-être été supprimé, ou il appartient à une autre équipe.
error-invite-invalid =
    Cette invitation n’est plus valable. Elle a peut-être expiré, déjà servi ou été retirée, ou bien une partie du lien manque.

    Demandez-en une nouvelle à la personne qui vous l’a envoyée.
error-invalid-input = Je n’ai pas compris ce que vous avez écrit. Vérifiez et réessayez.
error-no-room =
    Vous n’êtes encore dans aucun salon ; il n’y a donc personne à qui transmettre vos messages.

    Demandez à un administrateur d’ajouter votre équipe à un salon.
error-joining-over = Cette étape est terminée. Pour rejoindre l’équipe, ouvrez à nouveau votre lien d’invitation.
error-language-first = Choisissez d’abord la langue dans laquelle vous voulez lire.
error-language-unknown = Je ne connais pas de langue appelée « { $value } ». Écrivez son nom ou son code, par exemple : portugais ou pt.
error-time-zone-unknown = Je ne connais pas le fuseau horaire « { $value } ». Écrivez-le sous la forme région et ville, par exemple : Europe/Paris
error-name-invalid = Ce nom ne peut pas être utilisé. Un nom compte de 1 à 120 caractères, sur une seule ligne, sans le signe « | ».
error-name-taken = Le nom « { $name } » est déjà pris. Choisissez-en un autre.
error-name-ambiguous = Il y en a plusieurs qui s’appellent « { $name } » : { $numbers }. Écrivez plutôt le numéro, par exemple #3.
error-institution-unknown = Il n’y a pas d’établissement appelé « { $name } ». /admin les affiche tous.
error-team-unknown = Il n’y a pas d’équipe appelée « { $name } ». /admin les affiche toutes.
error-room-unknown = Il n’y a pas de salon appelé « { $name } ». /admin les affiche tous.
error-room-not-yours = Votre équipe n’est plus dans ce salon. /room affiche vos salons.
error-role-unknown = Je ne connais pas le rôle « { $value } ». Écrivez l’un de ceux-ci : { $roles }.
error-invite-unknown = Il n’y a pas d’invitation numéro { $number }. /admin affiche les invitations encore valables.
button-expired = Ce bouton ne fonctionne plus. Utilisez le message le plus récent ou envoyez /start.
unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire.

## Joining

joining-welcome = Bienvenue. Vous avez une invitation pour l’équipe { $team } ({ $institution }).
joining-leaves = Vous êtes actuellement dans l’équipe { $team }. Si vous continuez, vous quittez cette équipe et ses salons.
joining-choose-language =
    Dans quelle langue voulez-vous lire les messages ?

    Vous pouvez écrire dans n’importe quelle langue, et changer ce choix plus tard.
joining-more-languages = Choisissez la langue dans laquelle vous voulez lire. Si la vôtre n’y est pas, prenez la plus proche : une fois dans l’équipe, /language accepte le nom de n’importe quelle langue.
joining-language-chosen = Vous lirez les messages en { $language }.
joining-already-in = Vous êtes déjà dans l’équipe { $team }. Vous n’avez rien d’autre à faire.
joining-done =
    C’est fait. Bienvenue dans l’équipe { $team }.

    Écrivez-moi ici comme vous écririez à un collègue. Je transmets vos messages aux équipes partenaires, à chacune dans sa langue, et je vous apporte leurs réponses.
button-more-languages = Plus de langues
button-accept = J’ai compris, j’accepte
button-other-language = Choisir une autre langue

## Privacy

privacy-notice =
    Avant d’écrire ici, sachez ceci :

    • Ce service sert aux échanges entre équipes. Il n’est destiné ni aux patients ni aux urgences. En cas d’urgence, téléphonez.
    • Telegram achemine et conserve ces messages. Ils ne sont pas chiffrés de bout en bout.
    • N’écrivez aucun nom, ni rien qui permette de savoir qui est un patient.
    • Les traductions peuvent comporter des erreurs. Vérifiez chaque dose dans l’original avant d’agir.
    • Nous conservons les messages { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. /mydata montre ce qui est enregistré à votre sujet, /forgetme l’efface.

## Start and help

home-member =
    Vous êtes dans l’équipe { $team } ({ $institution }).

    Ce que vous écrivez ici va dans le salon { $room }, avec ces équipes : { $teams }.

    /help montre ce que je sais faire d’autre.
home-without-room = Vous êtes dans l’équipe { $team } ({ $institution }).
home-administrator = Vous avez le rôle d’administrateur. /admin montre comment créer les établissements, les équipes, les salons et les invitations.
help-member =
    Écrivez-moi comme vous écririez à un collègue. Les équipes partenaires vous lisent dans leur langue.

    /guide – conseils pour travailler ensemble
    /settings – vos langues et votre salon
    /room – où vont vos messages
    /language – la langue dans laquelle vous lisez
    /interface – la langue dans laquelle je vous parle
    /privacy – ce qu’il faut savoir avant d’écrire
    /mydata – tout ce qui est enregistré à votre sujet
    /forgetme – partir et faire effacer vos données
help-coordinator = /invite – inviter des soignants dans votre équipe
help-administrator = /admin – établissements, équipes, salons et invitations

## Languages

language-now =
    Vous lisez les messages en { $reading }. Choisissez une autre langue ici, ou écrivez-la, par exemple : /language portugais

    Vous pouvez écrire dans n’importe quelle langue. Je vous parle en { $interface } ; /interface permet d’en changer.
language-changed = Désormais, vous lisez les messages en { $reading }. Je vous parle toujours en { $interface } ; /interface permet d’en changer.
interface-now = Je vous parle en { $interface }. Quelle langue préférez-vous ? Vous continuerez à lire les messages en { $reading }.
interface-changed = Désormais, je vous parle en { $interface }. Les messages vous arrivent toujours en { $reading } ; /language permet d’en changer.
interface-not-available = Je ne parle pas encore { $value }. Je parle : { $languages }.

## Rooms

settings-languages = Vous lisez en { $reading } et je vous parle en { $interface }. Vous pouvez écrire dans n’importe quelle langue.
settings-team = Votre équipe : { $team } ({ $institution })
settings-room = Vos messages vont dans le salon { $room }.
button-settings-reading = Langue de lecture
button-settings-interface = Langue où je vous parle
button-settings-room = Un autre salon
room-now = Vos messages vont dans le salon { $room }, avec ces équipes : { $teams }.
room-switch = Vous êtes dans plusieurs salons. Choisissez celui où vont vos messages :
room-switched = Désormais, vos messages vont dans le salon { $room }, avec ces équipes : { $teams }.

## Your data

mydata-caption = Tout ce qui est enregistré à votre sujet. Le fichier s’ouvre avec n’importe quel éditeur de texte.
forgetme-question =
    Voulez-vous partir et faire effacer vos données ?

    Votre nom, l’identifiant de votre compte Telegram et les langues que vous avez choisies seront effacés, et vous ne recevrez plus de messages. Les copies que Telegram a déjà remises restent chez les personnes qui les ont reçues. Cette action est définitive.
forgetme-cancelled = Rien n’a été effacé. Vous êtes toujours dans votre équipe.
forgetme-erased = Effacé :
forgetme-kept = Conservé, et pourquoi :
forgetme-done = Votre départ est enregistré. Merci pour votre participation. Avec une nouvelle invitation, vous pouvez revenir quand vous voulez.
forgetme-administrator = Les réglages de ce service désignent votre compte comme administrateur ; si vous m’écrivez de nouveau, vous redeviendrez membre.
button-forget = Oui, tout effacer
button-cancel = Non, revenir
erased-profile = • votre nom, l’identifiant de votre compte Telegram et vos préférences
kept-member-number = • votre numéro et votre équipe, pour que l’on voie toujours de quelle équipe venaient les anciens messages
kept-audit = • { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    } du registre qui dit qui a fait quoi, avec votre numéro et sans votre nom, pour que les décisions sur les équipes de soins restent traçables

## Roles

role-clinician = soignant
role-coordinator = coordinateur
role-administrator = administrateur

## Invites

invite-made-clinicians =
    Invitation { $number } pour les soignants de l’équipe { $team }.

    Elle est valable { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, pour { $uses ->
        [one] { $uses } personne
       *[other] { $uses } personnes
    } au maximum. N’envoyez le lien qu’à des personnes de cette équipe :
invite-made-staff =
    Invitation { $number } pour une seule personne, avec le rôle « { $role } », dans l’équipe { $team }.

    Elle sert une seule fois et expire dans { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }. N’envoyez le lien qu’à la personne concernée :
invite-no-team = Vous n’êtes vous-même dans aucune équipe. Utilisez : /admin invite <équipe>
invite-revoked = L’invitation { $number } de l’équipe { $team } n’est plus valable. Les personnes qui l’ont déjà utilisée restent dans l’équipe.
button-revoke = Retirer l’invitation

## Administration

admin-help =
    /admin institution <nom>
    /admin team <établissement> | <équipe> | <langue> | <fuseau horaire>
    /admin room <nom> | <équipe>, <équipe>
    /admin invite <équipe> [| rôle]
    /admin revoke <numéro de l’invitation>

    À la place d’un nom, vous pouvez écrire un numéro, par exemple #3.
admin-expected-institution =
    Il me faut le nom d’un établissement, par exemple :
    /admin institution Hôpital de l’Ouest
admin-expected-team =
    Il me faut quatre indications séparées par « | » : établissement, nom de l’équipe, langue, fuseau horaire. Par exemple :
    /admin team Hôpital de l’Ouest | Cardiologie | français | Europe/Paris
admin-expected-room =
    Il me faut le nom d’un salon, puis « | » et ses équipes. Par exemple :
    /admin room Salon du cœur | Cardiologie, Centre cardiaque
admin-expected-invite =
    Il me faut une équipe et, si l’invitation n’est pas pour des soignants, un rôle. Par exemple :
    /admin invite Cardiologie
    /admin invite Cardiologie | coordinateur
admin-expected-revoke =
    Il me faut le numéro d’une invitation, par exemple :
    /admin revoke 12
admin-institution-made = L’établissement { $name } est créé (#{ $number }). Ensuite : /admin team
admin-team-made = L’équipe { $name } est créée (#{ $number }) : { $language }, { $zone }. Ensuite : /admin room, puis /admin invite
admin-room-made = Le salon { $name } est créé (#{ $number }) avec ces équipes : { $teams }.
admin-room-extended = Le salon { $name } (#{ $number }) réunit maintenant ces équipes : { $teams }.
admin-institutions = Établissements
admin-teams = Équipes
admin-rooms = Salons
admin-invites = Invitations encore valables (heures de { $zone })
admin-nothing = Rien n’est encore créé. Commencez par un établissement, par exemple : /admin institution Hôpital de l’Ouest
admin-line-institution = #{ $number } { $name }
admin-line-team = #{ $number } { $name }, { $institution } : { $language }, { $zone }, { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    }
admin-line-room = #{ $number } { $name } : { $teams }
admin-line-room-empty = #{ $number } { $name } : pas encore d’équipe
admin-line-invite = { $number } { $team }, { $role } : encore { $uses ->
        [one] { $uses } utilisation
       *[other] { $uses } utilisations
    }, jusqu’au { DATETIME($expires, dateStyle: "medium", timeStyle: "short") }

## Relayed messages

relay-header = { $name } · { $team }, { $institution }
relay-header-without-team = { $name }
relay-former-member = Un ancien membre
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · approuvée par une personne
relay-edited = modifié
relay-mark-no-engine = ⚠ Texte original : aucune traduction { $source }→{ $target } n’est disponible ici.
relay-mark-engine-failed = ⚠ Texte original : la traduction { $source }→{ $target } a échoué.
relay-mark-checks-failed = ⚠ Texte original : la traduction { $source }→{ $target } n’a pas satisfait au contrôle de sécurité ({ $checks }).
relay-mark-language-unknown = ⚠ Texte original : la langue n’a pas été reconnue.
relay-mark-check = ⚠ Comparez avec l’original : { $checks }
button-original = Voir l’original
button-doubtful = Traduction douteuse
button-problem = Signaler un problème
relay-nobody-else = Message conservé, mais il n’y a encore personne d’autre dans ce salon. Les personnes qui arriveront plus tard ne le verront pas.
relay-sent-in-the-original = La traduction en { $languages } n’a pas satisfait au contrôle de sécurité ; ces collègues ont donc reçu votre texte original. Si vous modifiez votre message avec d’autres mots, ils recevront la nouvelle version.
relay-edit-unknown = Je ne trouve pas le message que vous avez modifié ; personne n’a donc vu le changement. Envoyez-le comme nouveau message.
relay-kind-not-carried = Pour l’instant, je ne peux transmettre que du texte. Ce message n’a été transmis à personne.
relay-doubtful = ⚠ Cette traduction automatique est douteuse ({ $checks }). N’agissez pas sur cette base sans consulter l’original :
relay-problem-reported = Merci. L’auteur a été prévenu que ce message n’est peut-être pas clair.
relay-problem-known = Vous avez déjà signalé ce message. Son auteur est au courant.
notice-problem = Pour { $name }, ce message, tel qu’il est arrivé dans sa langue, n’est pas clair ou contient une erreur. Reformulez-le, ou demandez ce qui n’était pas clair.
error-message-erased = Ce message n’est plus conservé.
error-gave-up = Un problème est survenu de notre côté, et ce que vous avez envoyé n’a pas été transmis. Votre envoi est conservé et l’exploitant du service peut le voir. Renvoyez-le, ou joignez vos collègues par un autre moyen.
erased-messages = • { $count ->
        [one] le texte de { $count } message que vous avez écrit
       *[other] les textes de { $count } messages que vous avez écrits
    }, avec les traductions
erased-deliveries = • la trace de { $count ->
        [one] { $count } message que vous avez reçu
       *[other] { $count } messages que vous avez reçus
    }
kept-copies-in-telegram = • les copies dans les discussions de vos collègues : elles sont chez Telegram, et nous ne pouvons pas les reprendre
kept-approved-pairs = • { $count ->
        [one] { $count } traduction que vous avez approuvée, sans votre nom
       *[other] { $count } traductions que vous avez approuvées, sans votre nom
    }, car d’autres s’appuient dessus

## Broadcast

help-broadcast = /broadcast – une annonce à tout un salon, à chaque personne dans sa langue
broadcast-choose-room = À quel salon l’annonce est-elle destinée ?
broadcast-send-text =
    Une annonce au salon { $room }, pour { $readers ->
        [one] { $readers } personne
       *[other] { $readers } personnes
    }.

    Envoyez-moi le texte dans votre prochain message : du texte seulement, { $limit } caractères au plus. Vous le verrez dans chaque langue avant tout envoi.

    /cancel permet de sortir.
broadcast-send-new-text =
    Envoyez-moi le nouveau texte dans votre prochain message, { $limit } caractères au plus. Il sera traduit à nouveau, et ce que vous avez approuvé devra l’être encore une fois.

    /cancel le laisse tel quel.
broadcast-send-translation =
    Envoyez-moi le texte dans cette langue dans votre prochain message : { $language }. Il apparaîtra comme approuvé par une personne.

    /cancel le laisse tel quel.
broadcast-nobody = Il n’y a encore personne d’autre dans le salon { $room } ; il n’y a donc personne à qui envoyer une annonce.
broadcast-too-long = Ce texte compte { $length } caractères ; une annonce en compte { $limit } au plus. Il n’a pas été retenu et personne ne l’a reçu. Raccourcissez-le et renvoyez-le.
broadcast-room-gone = Vous ne pouvez pas, ou plus, envoyer d’annonce à ce salon. /cancel met fin au brouillon, /broadcast en commence un autre.
broadcast-draft-gone = Ce brouillon n’est plus là : il a été envoyé ou abandonné, ou il est resté plus d’une semaine sans changement. /broadcast en commence un autre.
broadcast-changed = Le brouillon a changé depuis cet affichage. /broadcast montre ce qu’il dit maintenant.
broadcast-edit-too-late = Cette annonce a déjà été envoyée ou abandonnée. Personne n’a vu votre changement.
broadcast-nothing-to-cancel = Il n’y a rien à annuler.
broadcast-discarded = Le brouillon est abandonné. Rien n’a été envoyé.
broadcast-preview = Annonce au salon { $room }, pour { $readers ->
        [one] { $readers } personne
       *[other] { $readers } personnes
    }. Pas encore envoyée.
broadcast-your-text = Votre texte ({ $language }) · { $readers ->
        [one] { $readers } lecteur
       *[other] { $readers } lecteurs
    }
broadcast-language-unknown = langue non reconnue
broadcast-section = { $language } · { $readers ->
        [one] { $readers } lecteur
       *[other] { $readers } lecteurs
    } · { $status }
broadcast-status-machine = traduction automatique, non approuvée
broadcast-status-approved = approuvée par une personne
broadcast-status-original = pas de traduction : ils reçoivent votre texte
broadcast-status-doubtful = la traduction n’a pas satisfait au contrôle de sécurité : ils reçoivent votre texte. La traduction douteuse :
broadcast-unapproved =
    Personne n’a approuvé le texte dans ces langues : { $languages }.

    Ces lecteurs recevraient une traduction automatique, signalée comme telle, ou votre propre texte là où il n’y a pas de traduction. Envoyer quand même ?
broadcast-already = Cette annonce est déjà en route. Elle n’est envoyée qu’une fois.
button-broadcast-approve = Approuver : { $language }
button-broadcast-edit = Modifier : { $language }
button-broadcast-rewrite = Changer mon texte
button-broadcast-send = Envoyer ({ $readers })
button-broadcast-send-all = Envoyer quand même
button-broadcast-back = Retour à l’aperçu
button-broadcast-discard = Abandonner
broadcast-header = Annonce · { $name } · { $team }, { $institution }
broadcast-header-without-team = Annonce · { $name }
broadcast-mark-not-approved = ⚠ Texte original : il n’y a pas de traduction approuvée dans votre langue.
tag-approved-by-a-person = approuvée par une personne
broadcast-progress = Annonce au salon { $room }, en cours d’envoi : { $sent } sur { $all }.
broadcast-report = Annonce au salon { $room }, terminée : { $sent } envois sur { $all }.
broadcast-count-waiting = Encore à envoyer : { $count }
broadcast-count-refused = Refusés par Telegram (blocage ou compte supprimé) : { $count }
broadcast-count-failed = Échecs : { $count }
broadcast-count-repeated = Peut-être envoyés deux fois : { $count }
broadcast-count-left = Partis avant l’envoi : { $count }
broadcast-report-languages = Par langue :
broadcast-report-teams = Par équipe :
broadcast-report-line = { $name } : { $sent } envois sur { $all }
broadcast-report-more = … et { $count } de plus
broadcast-report-meaning = « Envoyé » veut dire que Telegram l’a accepté. Nul ne peut savoir qui l’a lu. Les personnes dont le compte l’a refusé le reçoivent si elles reviennent dans les sept jours.
notice-problem-with-announcement = Pour { $name }, votre annonce, telle qu’elle est arrivée dans sa langue, n’est pas claire ou contient une erreur. Demandez ce qui n’était pas clair, ou reformulez-la.
erased-broadcasts = • { $count ->
        [one] le texte de { $count } annonce ou brouillon de votre part
       *[other] les textes de { $count } annonces ou brouillons de votre part
    }, avec les traductions
kept-copies-of-broadcasts = • les copies de vos annonces dans les discussions de vos collègues : elles sont chez Telegram, et nous ne pouvons pas les reprendre

## Translation

check-empty = texte manquant
check-untranslated = mots non traduits
check-repeated = mots répétés
check-cut-off = fin manquante
check-length = phrases manquantes ou ajoutées
check-numbers = nombres
check-units = unités
check-times = dates et heures
check-frequency = fréquence
check-language = langue
check-negation = négations
check-laterality = gauche et droite
check-comparators = « au moins » et « au plus »
check-drugs = noms de médicaments
check-terms = termes convenus
check-literals = liens et adresses
check-masks = liens, noms ou codes
provider-on-device = traduction automatique locale
provider-short-answers = liste courte
provider-libretranslate = LibreTranslate
provider-google = Google

## Guidance

guide-menu =
    Ce qui fait réussir le travail entre hôpitaux. Choisissez une fiche, ou posez votre question avec vos mots, par exemple :
    /guide Comment gagner la confiance d’un nouveau partenaire ?
guide-nothing = Je n’ai pas de fiche à ce sujet. Voici celles que j’ai :
guide-no-cards = Il n’y a pas encore de fiches ici.
guide-card-unknown = Cette fiche n’existe pas, ou n’existe plus. /guide montre toutes les fiches.
guide-offer = Une fiche de conseils traite de cette question. Ce message n’est visible que par vous.
guide-state-draft = Brouillon : personne n’a encore relu cette fiche.
guide-state-reviewed = Relue par { $name }, le { $date }.
guide-state-outdated = ⚠ Peut-être dépassée : la fiche anglaise a changé depuis.
guide-fallback = ⚠ Pas encore disponible en { $wanted }. Affichée en { $shown }.
guide-section-why = Pourquoi
guide-section-do = Ce qui aide
guide-section-avoid = Ce qu’il vaut mieux éviter
guide-section-say = Que dire
guide-section-reflect = Questions pour réfléchir
guide-sources = Sources
button-guide-more = Lire la suite
button-guide-cards = Toutes les fiches
button-guide-offer = Conseils : { $title }

## The command menu

command-start = Où vous êtes
command-help = Ce que je sais faire
command-guide = Conseils pour travailler ensemble
command-settings = Vos langues et votre salon
command-broadcast = Annoncer quelque chose à un salon
command-invite = Inviter des soignants dans votre équipe
command-admin = Établissements, équipes, salons et invitations
command-language = La langue dans laquelle vous lisez
command-interface = La langue dans laquelle je vous parle
command-room = Le salon où vous écrivez
command-mydata = Tout ce qui est enregistré à votre sujet
command-forgetme = Partir et faire effacer vos données
command-privacy = Ce qui est enregistré, et où
