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
error-language-authors-word = L’auteur a déjà dit dans quelle langue est ce message.
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
    /phrases – phrases de réunion, dans les deux langues
    /why – d’où vient un texte
    /unsend – retirer un de vos messages
    /status – qui a reçu un message
    /settings – vos langues, votre salon, l’affichage des messages et les heures calmes
    /room – où vont vos messages
    /lang – dire dans quelle langue est un message
    /language – la langue dans laquelle vous lisez
    /interface – la langue dans laquelle je vous parle
    /privacy – ce qu’il faut savoir avant d’écrire
    /mydata – tout ce qui est enregistré à votre sujet
    /forgetme – partir et faire effacer vos données
help-coordinator = /invite – inviter des soignants dans votre équipe
help-cards = /guide add – écrire une fiche pour votre établissement
help-administrator = /admin – établissements, équipes, salons et invitations
help-policy = /policy – quels services traduisent, et ce qui peut sortir

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
settings-written = Vous écrivez : { $languages }.
written-pinned = { $language } (épinglé)
written-confirmed = { $language } ({ $times ->
        [one] confirmé { $times } fois
       *[other] confirmé { $times } fois
    })
written-nothing = Je ne sais pas encore dans quelle langue vous écrivez d’habitude. Je ne l’apprends que de ce que vous confirmez.
written-why = Cela m’aide à distinguer des langues proches. Chaque message est toujours lu pour lui-même ; ce que vous lisez et la langue dans laquelle je vous parle ne changent pas.
written-choose = Dans quelle langue écrivez-vous d’habitude ?
button-settings-reading = Langue de lecture
button-settings-interface = Langue où je vous parle
button-settings-room = Un autre salon
button-settings-written = Ce que j’écris
display-translation = Messages dans d’autres langues : vous voyez la traduction ; l’original est à portée de doigt.
display-both = Messages dans d’autres langues : vous voyez la traduction et, en dessous, l’original.
display-original = Messages dans d’autres langues : vous voyez l’original ; la traduction est à portée de doigt.
display-from-now-on = Cela vaut pour ce qui arrive désormais.
button-display-translation = Voir la traduction
button-display-both = Voir les deux textes
button-display-original = Voir l’original
button-settings-display = Comment je vois les messages
quiet-on = Heures calmes : de { $from } à { $until }, à l’heure de { $team }. Les messages arrivent alors sans bruit ; les annonces urgentes sonnent quand même.
quiet-off = Heures calmes : aucune. Les messages peuvent sonner à toute heure.
quiet-no-team = Les heures calmes suivent l’heure de votre équipe, et vous n’êtes encore dans aucune.
quiet-how = Pour d’autres heures, écrivez par exemple : /quiet 20-6. Pour n’en avoir aucune : /quiet off
quiet-unknown = Je ne comprends pas ces heures. Écrivez-les ainsi : /quiet 22-7, ou /quiet off.
button-quiet = De { $from } à { $until }
button-quiet-off = Aucune heure calme
button-settings-quiet = Heures calmes
room-shown = Le salon { $room }, avec ces équipes : { $teams }.
room-own-team = Ce que quelqu’un écrit ici parvient aussi aux collègues de sa propre équipe, à chacun dans sa langue.
room-others-only = Ce que quelqu’un écrit ici ne parvient qu’aux autres équipes, pas aux collègues de la sienne.
button-room-own-team = Aussi à sa propre équipe
button-room-others-only = Aux autres équipes seulement
button-written-pin = Épingler { $language }
button-written-unpin = Détacher { $language }
button-written-forget = Oublier { $language }
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

## What may leave

policy-which-room = Quel salon ?
policy-of-room = Comment les textes du salon { $room } sont traduits
policy-of-institution = { $institution }
policy-providers = Services, dans cet ordre : { $providers }.
policy-may-leave = Les textes peuvent aller vers des services extérieurs.
policy-may-not-leave = Les textes restent sur nos machines.
policy-rule-mask = Si quelque chose peut désigner une personne : les services extérieurs reçoivent le texte sans cela.
policy-rule-on-device = Si quelque chose peut désigner une personne : seules nos machines traduisent.
policy-rule-refuse = Si quelque chose peut désigner une personne : aucun service extérieur ne le reçoit. Si nos machines ne l’ont pas traduit avant, c’est l’original qui arrive.
policy-institution-binds = Cela vaut dans tous les salons où se trouve une équipe de cet établissement.
policy-in-force = Utilisé dans ce salon, selon la règle la plus stricte : { $providers }.
policy-in-force-nothing = Dans ce salon, rien n’est traduit, car aucun service n’est permis par tous. Tout le monde reçoit l’original.
policy-provider-unknown = Ce service n’est pas activé ici.
policy-last-provider = Il faut garder au moins un service.
button-policy-rooms = Tous les salons
button-policy-provider-on = Permettre { $provider }
button-policy-provider-off = Sans { $provider }
button-policy-provider-first = { $provider } en premier
button-policy-let-leave = Laisser sortir les textes
button-policy-keep = Garder les textes ici
button-policy-rule-mask = Identité : la retirer
button-policy-rule-on-device = Identité : nos machines seules
button-policy-rule-refuse = Identité : jamais dehors

## Relayed messages

relay-header = { $name } · { $team }, { $institution }
relay-header-without-team = { $name }
relay-forwarded = Transféré de { $name }
relay-forwarded-unknown = Transféré, auteur inconnu
relay-former-member = Un ancien membre
relay-part = ({ $number }/{ $count })
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · approuvée par une personne
relay-edited = modifié
relay-mark-no-engine = ⚠ Texte original : aucune traduction { $source }→{ $target } n’est disponible ici.
relay-mark-engine-failed = ⚠ Texte original : la traduction { $source }→{ $target } a échoué.
relay-mark-checks-failed = ⚠ Texte original : la traduction { $source }→{ $target } n’a pas satisfait au contrôle de sécurité ({ $checks }).
relay-mark-language-unknown = ⚠ Texte original : la langue n’a pas été reconnue.
relay-mark-part-original = ⚠ Une partie de ce texte est dans la langue d’origine : elle n’a pas pu être traduite ({ $source }→{ $target }).
relay-mark-check = ⚠ Comparez avec l’original : { $checks }
button-original = Original
button-translation = Traduction
button-doubtful = Texte douteux
button-problem = Problème
relay-nobody-else = Message conservé, mais il n’y a encore personne d’autre dans ce salon. Les personnes qui arriveront plus tard ne le verront pas.
lang-question = Dans quelle langue est ce message ?
lang-unsure = J’ai lu ce message comme étant en { $language }. Est-ce exact ?
lang-unknown = Je n’ai pas reconnu la langue de ce message ; il est donc arrivé tel que vous l’avez écrit. Quelle est-elle ?
lang-kept = Merci. Ce message est en { $language }.
lang-anew = Merci. Je lis maintenant ce message en { $language }, et ses lecteurs le reçoivent traduit à nouveau.
lang-no-message = Écrivez d’abord un message, ou répondez à celui qui est concerné par /lang.
button-lang-right = Oui
button-lang-other = Une autre langue
button-lang-wrong = Autre langue ?
notice-language-corrected = { $name } signale que j’ai pris ce message pour une autre langue. Ses lecteurs l’ont maintenant traduit à nouveau. Si ce n’est pas exact, répondez à votre message par /lang.
relay-sent-in-the-original = La traduction en { $languages } n’a pas satisfait au contrôle de sécurité ; ces collègues ont donc reçu votre texte original. Si vous modifiez votre message avec d’autres mots, ils recevront la nouvelle version.
relay-edit-unknown = Je ne trouve pas le message que vous avez modifié ; personne n’a donc vu le changement. Envoyez-le comme nouveau message.
relay-kind-not-carried = Je ne peux pas transmettre ceci ({ $kind }). Personne d’autre ne l’a vu. Si c’est important, dites-le avec des mots.
draft-wants-a-text = J’attends un texte ; ceci n’a donc été transmis à personne. Envoyez les mots ou, d’abord, /cancel.
attachment-missing = ⚠ Telegram n’a pas remis ceci ici : { $kind }.
attachment-missing-in-album = ⚠ Telegram n’a pas remis ceci ici : { $kind } ({ $number } sur { $count }).
notice-attachment-missing = Telegram n’a pas accepté ce que vous avez joint ({ $kind }) ; des lecteurs n’ont donc reçu que les mots et un avis. Veuillez l’envoyer de nouveau.
notice-attachments-missing-in-album = { $missing } des { $count } pièces jointes de ce message n’ont pas pu être envoyées ; des lecteurs ont reçu un avis à la place. Veuillez renvoyer ce qui manque.
kind-photo = photo
kind-video = vidéo
kind-document = document
kind-voice = message vocal
kind-audio = fichier audio
kind-animation = animation
kind-sticker = autocollant
kind-video-note = message vidéo
kind-location = position
kind-venue = lieu
kind-contact = contact
kind-poll = sondage
kind-dice = dé
kind-game = jeu
kind-story = story
kind-invoice = facture
kind-paid-media = contenu payant
kind-giveaway = concours
kind-checklist = liste de tâches
kind-live-location = position en direct
kind-other = ce genre de message
relay-doubtful = ⚠ Cette traduction automatique est douteuse ({ $checks }). N’agissez pas sur cette base sans consulter l’original :
relay-problem-reported = Merci. L’auteur a été prévenu que ce message n’est peut-être pas clair.
relay-problem-known = Vous avez déjà signalé ce message. Son auteur est au courant.
notice-problem = Pour { $name }, ce message, tel que le reçoivent ceux qui lisent en { $language }, n’est pas clair. Reformulez-le, ou demandez ce qui n’était pas clair.
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
erased-memory-pairs = • { $count ->
        [one] { $count } traduction de vos messages que personne n’avait approuvée
       *[other] { $count } traductions de vos messages que personne n’avait approuvées
    }
kept-pairs-from-messages = • { $count ->
        [one] { $count } traduction approuvée de ce que vous avez écrit, désormais sans lien avec vous
       *[other] { $count } traductions approuvées de ce que vous avez écrit, désormais sans lien avec vous
    }, car d’autres s’appuient dessus
kept-approved-pairs = • { $count ->
        [one] { $count } traduction que vous avez approuvée, sans votre nom
       *[other] { $count } traductions que vous avez approuvées, sans votre nom
    }, car d’autres s’appuient dessus
kept-approved-terms = • { $count ->
        [one] { $count } terme convenu que vous avez approuvé, sans votre nom
       *[other] { $count } termes convenus que vous avez approuvés, sans votre nom
    }, car d’autres s’appuient dessus

## What a reader finds wrong

relay-corrected = corrigé
relay-taken-back = L’auteur a retiré ce message.
problem-question = Qu’est-ce qui ne va pas dans ce texte ?
button-unclear = Pas clair
button-propose = Faux : je propose un texte
button-why = D’où vient ce texte
correction-send-text =
    Envoyez-moi dans votre prochain message ce que devrait dire le texte entier. Langue : { $language }.

    Il va à l’auteur et à des collègues qui maîtrisent les deux langues, pas au salon. /cancel laisse le texte tel quel.
correction-no-translation = Cette copie montre les mots de l’auteur. S’il y a une erreur, répondez au message.
correction-too-long = Ce texte compte { $length } caractères ; ici, { $limit } au maximum. Raccourcissez-le et renvoyez-le, ou envoyez /cancel.
correction-same = Le texte dit déjà cela. Envoyez ce qu’il devrait dire, ou /cancel.
correction-message-changed = Le message a changé depuis votre lecture ; votre texte n’a donc pas été transmis. Regardez la nouvelle version.
correction-proposed =
    Merci. Votre texte est parvenu à l’auteur, et { $reviewers ->
        [0] personne ici ne maîtrise encore les deux langues : l’auteur le sait.
        [one] { $reviewers } personne peut en décider.
       *[other] { $reviewers } personnes peuvent en décider.
    } Il n’a pas été transmis au salon.
correction-edit-too-late = Votre texte a été transmis tel quel ; personne n’a donc vu le changement. Pour en proposer un autre, appuyez de nouveau sur « Signaler un problème ».
correction-cancelled = Annulé. Ce que vous écrivez maintenant va de nouveau à vos collègues.
notice-correction-proposed = { $name } propose un autre texte pour les lecteurs de ce message. Langue : { $language }.
correction-original = Original ({ $language }) :
correction-now = Ce qu’ils lisent maintenant :
correction-text = Proposition :
correction-checks-found = ⚠ À comparer de près : { $checks }
correction-others-decide = Un collègue qui maîtrise les deux langues en décide.
button-correction-approve = Approuver
button-correction-reject = Refuser
correction-reject-question = Voulez-vous dire pourquoi ?
button-reject-silently = Refuser sans dire pourquoi
button-reject-with-reason = Refuser et dire pourquoi
correction-send-reason = Envoyez-moi la raison dans votre prochain message. Le collègue qui a proposé le texte et l’auteur la recevront. /cancel laisse tout tel quel.
correction-approved = Approuvé. Toutes les copies dans cette langue sont en cours de correction, et ce salon retient la traduction.
correction-rejected = Refusé. Rien ne change.
correction-outdated = Cette proposition est dépassée : le message a changé, ou trop de temps s’est écoulé. Rien n’a été modifié.
correction-approved-before = Un collègue l’a déjà approuvée.
correction-rejected-before = Un collègue l’a déjà refusée.
correction-decided = C’est déjà décidé.
correction-is-approved = ✓ Approuvé par { $name }
correction-is-rejected = Refusé par { $name }
correction-is-outdated = Dépassé : il n’y a plus rien à décider.
correction-reason = La raison :
notice-correction-approved = { $name } a approuvé le texte que { $proposer } a proposé pour votre message. Tous ceux qui le lisent dans cette langue le voient désormais : { $language }.
notice-correction-approved-yours = { $name } a approuvé votre texte. Tous ceux qui lisent ce message dans cette langue le voient désormais : { $language }. Merci.
notice-correction-rejected = { $name } a refusé le texte que { $proposer } a proposé pour votre message ({ $language }). Rien ne change.
notice-correction-rejected-yours = { $name } n’a pas approuvé le texte que vous avez proposé ({ $language }). Rien ne change.
notice-correction-outdated = Votre proposition pour ce message ({ $language }) est dépassée, car le message a changé. Regardez la nouvelle version.
erased-corrections = • { $count ->
        [one] { $count } texte que vous avez proposé, ou raison donnée
       *[other] { $count } textes que vous avez proposés, ou raisons données
    }

## Where a text comes from

why-how = Pour voir d’où vient un texte, répondez à ce message par /why : celui d’un collègue, ou l’un des vôtres.
why-unknown = Je ne peux dire que d’où viennent les messages entre collègues. Répondez à l’un d’eux par /why.
why-no-translation = C’est le texte de l’auteur. Il n’y a rien à retraduire.
why-language = Écrit en : { $language } (sûr à { $percent } %)
why-language-unknown = La langue dans laquelle il est écrit n’a pas été reconnue.
why-parts = En partie aussi en : { $languages }
why-readers = { $language } · { $readers ->
        [one] { $readers } lecteur
       *[other] { $readers } lecteurs
    }
why-engine = Traduction automatique : { $provider }. Personne ne l’a relue.
why-pivot = En passant par : { $languages }
why-version = Version : { $version }
why-approved = Une personne a approuvé cette traduction.
why-approved-by = { $name } a approuvé cette traduction le { DATETIME($date, dateStyle: "medium") }.
why-corrected = Un lecteur a corrigé cette traduction, et un collègue a approuvé la correction.
why-corrected-by = Corrigé : proposé par { $proposer }, approuvé par { $name } le { DATETIME($date, dateStyle: "medium") }.
why-original = Ce sont les mots de l’auteur : aucune traduction n’était assez bonne pour être montrée.
why-as-written = Ce sont les mots de l’auteur.
why-terms = Termes convenus utilisés : { $terms }
why-checks-nothing = Le contrôle de sécurité n’a rien trouvé. Il ne remarque pas toutes les erreurs.
why-finding = ⚠ À comparer : { $check }
why-finding-detail = ⚠ À comparer : { $check } ({ $detail })
why-not-checked = Non contrôlé dans cette langue : { $checks }
why-attempt = Essayé sans succès : { $provider } ({ $reason })
why-outcome-failed = échec
why-outcome-checks-failed = n’a pas satisfait au contrôle de sécurité
why-outcome-unsupported-pair = ne connaît pas ces langues
why-outcome-too-long = le texte est trop long pour ce service
why-outcome-time-out = pas de réponse à temps
why-outcome-rate-limited = surchargé
why-outcome-unavailable = injoignable
why-outcome-invalid-answer = sa réponse n’était pas une traduction
why-outcome-identifiers-kept-on-device = le texte peut désigner quelqu’un ; il n’y a donc pas été envoyé
why-outcome-identifiers-refused = le texte peut désigner quelqu’un ; personne à l’extérieur ne l’a donc reçu
why-outcome-not-screened = il n’a pas été possible de vérifier si le texte désigne quelqu’un, donc rien n’a été transmis à l’extérieur
# $kinds: a list of identifier messages, here and below.
why-masked = Non montré à { $provider } : { $kinds }
why-found = Ce qui semblait désigner quelqu’un : { $kinds }
button-translate-back = Retraduire
why-back = Retraduit par une machine, à titre d’indice seulement. Une retraduction qui semble juste ne prouve pas que la traduction l’est :
why-back-failed = Le texte n’a pas pu être retraduit pour le moment.

## Taking back

notice-identifiers = Ce message semble contenir { $kinds }. Tout le monde dans le salon peut le lire.
identifier-email = une adresse électronique
identifier-bank-account = un compte bancaire
identifier-passport = un numéro de passeport
identifier-date-of-birth = une date de naissance
identifier-medical-record = un numéro de dossier médical
identifier-national-id = un numéro d’identité
identifier-payment-card = une carte de paiement
identifier-phone = un numéro de téléphone
identifier-address = une adresse personnelle
identifier-name = le nom d’un patient
identifier-unscreened = une longue partie où je n’ai pas pu chercher de noms
button-take-back = Retirer le message
button-keep = Le laisser
unsend-kept = Laissé tel quel.
unsend-how = Pour retirer un message, répondez à votre propre message par /unsend.
unsend-unknown = Je ne peux retirer que des messages que vous avez écrits ici à vos collègues. Répondez à l’un d’eux par /unsend.
unsend-before = Vous avez déjà retiré ce message.
unsend-under-way = Votre message est en cours de retrait. Je vous dirai ce qu’il en est.
unsend-nobody = Votre message est retiré. Personne ne l’avait reçu.
notice-taken-back = Retiré : supprimé pour { $removed } sur { $readers }.
taken-back-not-everywhere = Il n’a pas pu être supprimé pour : { $kept }. Si c’est important, parlez-en à ces collègues.

## Réactions, citations et messages épinglés

# One sign and how often colleagues gave it. Several stand in a line, with a dot between them.
notice-reactions = { $sign } { $count }
# Below a passage that the author of an answer quotes, in a language that the reader does not read. $language: by name.
relay-quoted-in = citation dans la langue d’origine : { $language }
error-reply-room-left = Votre réponse n’a pas été transmise : vous n’êtes plus dans le salon de ce message. Pour écrire à votre salon actuel, envoyez-la comme nouveau message, pas comme réponse.
error-edit-room-left = Votre modification n’a pas été transmise : vous n’êtes plus dans le salon de ce message, et ses lecteurs gardent le texte tel qu’il était. Pour retirer le message, répondez-y par /unsend.
# To whoever pinned a message, where I am not allowed to.
notice-pin-refused = Je n’ai pas pu épingler ce message dans tous les groupes : dans au moins l’un d’eux, je n’en ai pas le droit. Un administrateur du groupe peut m’autoriser à épingler des messages.
unpin-how = Pour désépingler un message dans toutes les discussions, répondez-y par /unpin.
unpin-unknown = Je ne peux désépingler que les messages de vos salons. Répondez à l’un d’eux par /unpin.
# $chats: in how many chats it may be pinned.
unpin-under-way = Le message est en train d’être désépinglé dans { $chats ->
        [one] une discussion
       *[other] { $chats } discussions
    }.
erased-reactions = { $count ->
        [one] • une réaction à un message
       *[other] • { $count } réactions à des messages
    }

## How a message stands

notice-arrived = Remis à { $reached } équipes sur { $places }. Non remis à :
arrived-nowhere = Remis à personne pour l’instant :
arrived-missing = { $team } ({ $reasons })
arrived-if-back = Si ces collègues redeviennent joignables dans les sept jours, ils le recevront. D’ici là, si c’est important, merci de les joindre autrement.
arrived-everywhere = { $places ->
        [one] Remis à présent.
       *[other] Remis à présent aux { $places } équipes.
    }
status-heading-own = Où en est votre message du { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. « Remis » veut dire que Telegram l’a pris ; personne ne peut voir s’il a été lu.
status-heading = Où en est le message du { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. « Remis » veut dire que Telegram l’a pris ; personne ne peut voir s’il a été lu.
status-teams = Remis à { $reached } équipes sur { $places }.
status-nobody = Il n’y avait personne d’autre dans le salon à qui le remettre.
status-team = { $team } · { $institution }
status-group = le groupe { $group }
status-no-team = Autres
status-place = { $name } : { $having } sur { $of }
status-line = { $state } : { $who }
status-delivered = remis
status-earlier = montre une version antérieure
status-waiting-turn = en route
status-waiting-telegram = en attente, Telegram demande de ralentir
status-waiting-net = en attente, Telegram est injoignable
status-waiting-again = nouvel essai en cours
status-cancelled = n’est plus envoyé
refusal-blocked = l’assistant est bloqué
refusal-kicked = l’assistant a été retiré du groupe
refusal-deactivated = le compte Telegram a été supprimé
refusal-not-started = l’assistant n’a jamais été démarré
refusal-chat-not-found = la discussion n’existe plus
refusal-group-deactivated = le groupe a été fermé
refusal-topic-closed = le sujet est fermé
refusal-topic-gone = le sujet a été supprimé
refusal-no-rights = l’assistant ne peut pas y écrire
refusal-forbidden = refusé par Telegram
refusal-failed = échec de l’envoi
status-name = { $name } ({ $marks })
status-repeated = peut-être deux fois
status-more = { $count } de plus
status-count = { $count } ({ $languages })
status-if-back = Les collègues injoignables le recevront s’ils redeviennent joignables avant le { DATETIME($date, dateStyle: "medium", timeStyle: "short") }.
status-too-late = Les collègues injoignables ne le recevront plus : plus de sept jours ont passé. Si c’est encore important, merci de le renvoyer.
status-page = Page { $page } sur { $pages }
status-no-message = Vous n’avez encore rien écrit dans ce salon. Pour un autre message, répondez-y par /status.
status-unknown = Je ne peux dire que l’état des messages entre collègues. Répondez à l’un d’eux par /status.
status-announcement = Pour une annonce, la personne qui l’a envoyée dispose d’un rapport.
status-taken-back = Ce message a été retiré.
button-status-again = Regarder à nouveau
button-status-next = Page suivante

## Broadcast

help-broadcast = /broadcast – une annonce à tout un salon, à chaque personne dans sa langue
broadcast-choose-room = À quel salon l’annonce est-elle destinée ?
broadcast-send-text =
    Une annonce au salon { $room }, pour { $readers ->
        [one] { $readers } personne
       *[other] { $readers } personnes
    }.

    Envoyez-moi le texte dans votre prochain message : { $limit } caractères au plus. Vous le verrez dans chaque langue avant tout envoi.

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
notice-problem-with-announcement = Pour { $name }, votre annonce, telle que la reçoivent ceux qui lisent en { $language }, n’est pas claire. Demandez ce qui n’était pas clair, ou reformulez-la.
# Looking after an announcement on its way, and its report. $sent and $all: readers.
broadcast-over = Cette annonce n’est pas en cours d’envoi, ou elle n’est pas de votre ressort : rien à suspendre, à arrêter ni à afficher.
broadcast-paused = Annonce à la salle { $room }, suspendue : { $sent } sur { $all } envoyées. Plus rien ne part avant que vous appuyiez sur Reprendre.
broadcast-stopping = Annonce à la salle { $room }, en cours d’arrêt : { $sent } sur { $all } envoyées.
broadcast-cancelled = Annonce à la salle { $room }, arrêtée : { $sent } sur { $all } envoyées. Ce qui est envoyé reste.
broadcast-count-not-sent = Non envoyées : { $count }
# Readers pressed the button; of how many to whom it was sent.
broadcast-count-acknowledged = Lu et compris, selon les lecteurs eux-mêmes : { $count } sur { $sent }
broadcast-report-institutions = Par établissement :
button-broadcast-pause = Suspendre
button-broadcast-resume = Reprendre
button-broadcast-cancel = Arrêter définitivement
button-broadcast-report = Actualiser
button-broadcast-picture = Graphique
button-broadcast-table = Tableau (CSV)
# Under each copy; first person or neutral, as in the language.
button-acknowledge = Lu et compris
button-acknowledged = ✓ Lu et compris
# An answer to the reader's own copy.
broadcast-reminder = Rappel : { $name } vous demande d’appuyer sur le bouton ci-dessous une fois cette annonce lue et comprise.
broadcast-picture-failed = Le graphique n’a pas pu être dessiné. Le rapport écrit et le tableau restent disponibles.
# The picture's title.
broadcast-picture-title = Annonce · { $room }
broadcast-table-caption = { $count ->
        [one] { $count } lecteur
       *[other] { $count } lecteurs
    }. Heures en UTC. « Envoyé » signifie que Telegram l’a accepté. Les noms sont ceux de votre propre établissement.
broadcast-table-name = Nom
broadcast-table-institution = Établissement
broadcast-table-team = Équipe
broadcast-table-language = Langue
broadcast-table-state = État
broadcast-table-repeated = Peut-être en double
broadcast-table-sent = Envoyé à
broadcast-table-acknowledged = Lu et compris à
# The state of one reader's copy, in the table.
broadcast-state-pending = en attente
broadcast-state-sent = envoyé
broadcast-state-refused = refusé
broadcast-state-failed = échec
broadcast-state-cancelled = non envoyé
# Parts of a bar in the picture.
broadcast-part-acknowledged = lu et compris
broadcast-part-sent = envoyé
broadcast-part-unconfirmed = envoyé, pas encore confirmé
broadcast-part-pending = en attente
broadcast-part-refused = refusés
broadcast-part-failed = échoués
broadcast-part-repeated = peut-être deux fois
broadcast-part-acknowledged-earlier = ont confirmé un ancien texte
broadcast-part-cancelled = non envoyé
erased-acknowledgements = • { $count ->
        [one] votre confirmation d’avoir lu et compris { $count } annonce
       *[other] vos confirmations d’avoir lu et compris { $count } annonces
    }
erased-broadcasts = • { $count ->
        [one] le texte de { $count } annonce ou brouillon de votre part
       *[other] les textes de { $count } annonces ou brouillons de votre part
    }, avec les traductions
# Whom a draft is for. $who: everybody, or teams, roles and languages by name.
broadcast-for = Pour : { $who } ({ $readers ->
        [one] une personne
       *[other] { $readers } personnes
    })
broadcast-for-everybody = tout le salon
broadcast-for-picked = { $people ->
        [one] une personne choisie
       *[other] { $people } personnes choisies
    }
broadcast-audience-empty = Personne ne correspond à ce choix pour le moment : il n’y a donc personne à qui l’envoyer. Rien n’a été envoyé. Veuillez changer les destinataires.
button-broadcast-who = Pour qui ?
button-broadcast-everybody = Tout le salon
button-broadcast-by-team = Par équipe
button-broadcast-by-role = Par fonction
button-broadcast-by-language = Par langue
button-broadcast-by-person = Choisir des personnes
button-broadcast-more-people = Plus de personnes
# What goes out where nobody approved a text, and whether it rings at night.
broadcast-how = Que doivent recevoir les lecteurs dans la langue desquels personne n’a approuvé le texte ? Et l’annonce peut-elle sonner la nuit (21:00–7:00) ? Sinon, elle y arrive sans son.
button-broadcast-how = Mode d’envoi
button-broadcast-missing-ask = Me demander à l’envoi
button-broadcast-missing-machine = Traduction automatique, signalée
button-broadcast-missing-original = Mon propre texte pour eux
button-broadcast-quiet = Sans son la nuit
button-broadcast-ring = Urgent : sonne aussi la nuit
# Above each text of a trial that only the author sees.
broadcast-test = ESSAI · { $language } · vous seul voyez ceci
button-broadcast-test = Essai : à moi seul
button-broadcast-later = Envoyer plus tard
broadcast-which-day = Quel jour faut-il l’envoyer ?
broadcast-which-hour = { $day } : à quelle heure ?
broadcast-whose-clock = { $day }, { $time } : à l’heure de qui ?
# $zone: for example Asia/Qatar.
button-broadcast-my-clock = La mienne ({ $zone })
button-broadcast-each-clock = Celle de chaque lecteur
broadcast-scheduled = L’annonce partira le { $day } à { $time } ({ $zone }), à toutes les personnes concernées à ce moment-là, dans la langue qu’elles liront alors. /drafts montre ce qui attend.
broadcast-scheduled-each = L’annonce partira le { $day } à { $time }, à l’heure de l’équipe de chaque lecteur, dans la langue qu’il lira alors. /drafts montre ce qui attend.
broadcast-unscheduled = L’annonce ne partira plus d’elle-même. Le brouillon est de nouveau ouvert.
button-broadcast-unschedule = Ne pas l’envoyer alors
broadcast-hour-skipped = Ce jour-là, { $time } n’existe pas à { $zone } : les horloges avancent. Veuillez choisir une autre heure.
broadcast-hour-twice = Ce jour-là, { $time } revient deux fois à { $zone } : les horloges reculent. Veuillez choisir une autre heure.
broadcast-hour-over = { $time } est déjà passé à { $zone }. Rien n’a été programmé. Veuillez choisir une heure plus tardive.
broadcast-hour-too-far = { $time } à { $zone } est dans plus de { $days } jours. Veuillez choisir un jour plus proche.
broadcast-hour-unknown = Je ne comprends pas ce jour et cette heure. Veuillez les choisir avec les boutons.
# $room: the announcement’s.
broadcast-held = Votre annonce au salon { $room } n’a pas pu partir à l’heure prévue : vous ne pouvez plus envoyer à ce salon, ou personne ne correspond à votre choix. Personne ne l’a reçue. /drafts la montre.
broadcast-held-unapproved = Votre annonce au salon { $room } n’est pas partie à l’heure prévue : il y a maintenant des textes que personne n’a approuvés. Personne ne l’a reçue. /drafts la montre.
# $name: the colleague.
broadcast-was-taken-over = { $name } a repris votre brouillon d’annonce pour le salon { $room } et le poursuit.
broadcast-own-draft-first = Vous travaillez à un autre brouillon. Veuillez d’abord l’envoyer, le programmer ou l’abandonner : /broadcast le montre.
broadcast-drafts = Brouillons pour vos salons :
broadcast-no-drafts = Il n’y a pas de brouillon pour vos salons. /broadcast en commence un.
broadcast-draft-line = { $number } · { $room } · { $name }
broadcast-scheduled-line = { $number } · { $room } · { $name } · départ : { $when } ({ $zone })
broadcast-held-line = { $number } · { $room } · { $name } · non envoyé : { $when } ({ $zone })
button-broadcast-open = Ouvrir { $number }
button-broadcast-take = Reprendre { $number }
button-broadcast-stop = Ne pas envoyer { $number }
# Correcting and withdrawing what was sent. $readers: who has a copy, or is to get one.
broadcast-correct-text =
    Envoyez-moi le texte corrigé dans votre prochain message, { $limit } caractères au plus. Personne ne le voit avant que vous ne l’ayez relu dans chaque langue.

    Pour corriger une seule langue, appuyez sur « Retour à l’aperçu ». /cancel laisse l’annonce telle quelle.
broadcast-preview-correction = Correction de votre annonce au salon { $room }, pour { $readers ->
        [one] une personne
       *[other] { $readers } personnes
    }. Rien n’est encore changé.
broadcast-correcting-now = Les exemplaires sont en cours de correction, et toutes les personnes qui avaient l’ancien texte sont averties. Un nouveau bilan suit.
broadcast-nothing-to-correct = Cette annonce n’a plus de texte : elle a été retirée ou effacée.
# $name: the colleague.
broadcast-correction-elsewhere = { $name } corrige cette annonce en ce moment. /drafts la montre, et vous pouvez y prendre le relais.
broadcast-correction-same = Le texte est le même qu’avant : rien n’a été changé.
broadcast-correction-as-it-was = Une correction part tout de suite vers toutes les personnes qui ont l’annonce. On ne peut pas choisir autre chose ici.
# Under a copy, and in the report. $time: an hour and a day.
broadcast-mark-corrected = ✎ Corrigé : { $time }
broadcast-corrected-at = Corrigé : { $time }
# An answer to the reader’s own copy.
broadcast-was-corrected = { $name } a corrigé cette annonce. Relisez-la, s’il vous plaît, et appuyez sur le bouton ci-dessous une fois lue et comprise.
broadcast-correcting = Annonce au salon { $room }, en cours de correction : { $sent } sur { $all } envoyés.
broadcast-withdrawing = Annonce au salon { $room }, retrait en cours.
broadcast-withdrawn = Annonce au salon { $room }, retirée.
broadcast-count-outdated = Montrent encore l’ancien texte : { $count }
broadcast-count-removed = Supprimés des discussions : { $count }
broadcast-count-kept = N’ont pas pu être supprimés, ou y sont peut-être encore : { $count }
broadcast-count-acknowledged-earlier = Avaient confirmé l’ancien texte, pas encore le nouveau : { $count }
# Goes to the author. $name: the colleague.
broadcast-corrected-by = { $name } a corrigé votre annonce au salon { $room }. Un nouveau bilan suit.
broadcast-withdrawn-by = { $name } a retiré votre annonce au salon { $room }. Un nouveau bilan suit.
broadcast-withdraw-question = Retirer cette annonce ? Son texte est effacé, plus rien ne part, et je supprime chaque exemplaire que Telegram me laisse supprimer ; les autres sont remplacés par une ligne qui le dit. C’est définitif.
broadcast-withdrawing-now = Le retrait est en cours. Le bilan dira ce qui a pu être supprimé.
broadcast-withdrawn-already = Cette annonce a déjà été retirée.
broadcast-cancel-question = Arrêter définitivement cette annonce ? Les personnes qui l’ont la gardent ; personne d’autre ne la recevra. C’est définitif.
broadcast-cancelling-now = L’arrêt est en cours. Le bilan dira qui l’a reçue.
button-broadcast-correct = Corriger
button-broadcast-withdraw = Retirer
button-broadcast-withdraw-now = Oui, la retirer
button-broadcast-cancel-now = Oui, arrêter définitivement
button-broadcast-keep = Laisser ainsi
button-broadcast-correct-send = Corriger ({ $readers })
# Asking a colleague to look at one language. $language: by name; $name: a colleague.
broadcast-review-choose = Qui doit relire le texte en { $language } ? Ces collègues le lisent.
broadcast-review-nobody = Personne dans ce salon qui lise { $language } ne peut être sollicité : il faut un coordinateur, ou un membre d’une équipe de cette langue.
broadcast-review-request = { $name } vous demande de relire une annonce au salon { $room } avant son envoi. D’abord le texte d’origine, puis le texte en { $language }.
broadcast-review-question = Le texte en { $language } dit-il la même chose que l’original ? Si vous l’approuvez ou en écrivez un meilleur, c’est sous votre nom.
broadcast-review-approved = { $name } a approuvé le texte en { $language } de votre annonce au salon { $room }.
broadcast-review-edited = { $name } a écrit le texte en { $language } de votre annonce au salon { $room }, et en répond.
broadcast-review-declined = { $name } ne peut pas relire le texte en { $language } de votre annonce au salon { $room }. Vous pouvez demander à quelqu’un d’autre.
broadcast-review-over = Il n’y a plus rien à relire ici : le texte a été modifié, envoyé, ou la décision est prise.
broadcast-review-thanks = Merci. Le texte en { $language } est approuvé sous votre nom.
broadcast-review-write = Envoyez-moi le meilleur texte en { $language } dans votre prochain message. /cancel le laisse tel quel.
broadcast-review-declining = Merci de l’avoir dit. On peut demander à quelqu’un d’autre.
broadcast-asked = relecture demandée à { $name }
button-broadcast-ask = Demander une relecture : { $language }
button-broadcast-open-preview = Voir l’aperçu
button-review-approve = Approuver
button-review-edit = Écrire un meilleur texte
button-review-decline = Pas moi
erased-reviews = • { $count ->
        [one] la demande de relire un texte
       *[other] les demandes de relire { $count } textes
    }
# A text that was approved for something similar. $percent: how much alike.
broadcast-suggestion = Déjà approuvé pour un texte semblable, { $percent } % identique :
broadcast-status-earlier = repris d’un texte semblable, pas approuvé pour celui-ci
button-broadcast-use = Reprendre l’ancien texte : { $language }
# $kinds: a list of identifier messages.
broadcast-names-somebody = ⚠ Ce texte semble contenir { $kinds }. Toutes les personnes à qui il s’adresse pourront le lire.
broadcast-or-type = Ou écrivez-moi l’heure, par exemple 14:35 ou 2026-11-24 14:35.
broadcast-review-left = Laissé tel quel. Vous pouvez encore approuver le texte avec son bouton.
broadcast-review-changed = Le texte est modifié. Il est approuvé sous votre nom.
# What an announcement carries besides words. $size and $limit: megabytes; elsewhere characters.
broadcast-or-media = Ce peut être aussi une photo, une vidéo ou un document avec une légende de { $limit } caractères au plus.
broadcast-carries = 📎 Avec : { $kind }
broadcast-one-media = Une annonce porte une seule photo, vidéo ou un seul document. Rien n’a été pris. Envoyez-en un seul, avec sa légende.
broadcast-media-kind = Une annonce peut porter une photo, une vidéo ou un document, mais pas ceci. Rien n’a été pris ; envoyez autre chose, ou un texte.
broadcast-media-too-large = Ce fichier fait { $size } Mo ; une annonce porte au plus { $limit } Mo, pour que tout le monde puisse l’ouvrir. Rien n’a été pris. Envoyez-en un plus petit.
broadcast-media-without-words = Renvoyez-le avec une légende : sans mots, on ne peut dire à personne dans sa langue de quoi il s’agit.
broadcast-caption-too-long = Rien n’a été envoyé : sous une photo, une vidéo ou un document, il y a place pour { $limit } caractères dans chaque langue. L’aperçu dit quels textes sont plus longs ; raccourcissez-les.
broadcast-too-long-here = ⚠ Trop long pour tenir dessous : { $length } caractères, { $limit } au plus. Raccourcissez ce texte avant l’envoi.
button-broadcast-take-scheduled = Reprendre { $number } : pas à cette heure
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
check-opposites = avant et après, commencer et arrêter, haut et bas
check-drugs = médicaments et allergies
check-terms = termes convenus
check-literals = liens et adresses
check-formatting = mise en forme
check-masks = liens, noms ou codes
provider-memory = ancien texte
provider-on-device = traduction automatique locale
provider-short-answers = liste courte
provider-libretranslate = LibreTranslate
provider-google = Google
provider-deepl = DeepL
provider-microsoft = Microsoft Translator
provider-mymemory = MyMemory

## Guidance

guide-menu =
    Ce qui fait réussir le travail entre hôpitaux. Choisissez un thème, ou posez votre question avec vos mots, par exemple :
    /guide Comment gagner la confiance d’un nouveau partenaire ?
guide-nothing = Je n’ai pas de fiche à ce sujet. Si vous voulez, je garde votre question pour les rédacteurs, sans ce qui pourrait identifier quelqu’un, pendant { $days } jours. Ou choisissez un thème :
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
button-guide-more = Lire
button-guide-cards = Toutes
button-guide-offer = Conseils : { $title }
guide-group-principles = Les principes
guide-group-differences = Nos différences
guide-group-partnership = Le partenariat
guide-group-talking = Se parler
guide-group-deciding = Décider ensemble
guide-group-lasting = Durer
guide-group-others = Autres fiches
guide-group-own = Nos propres fiches
guide-question-kept = Merci. Les rédacteurs reçoivent votre question sans ce qui pourrait identifier quelqu’un. Elle est effacée après { $days } jours.
guide-question-gone = Je n’ai plus votre question. Posez-la à nouveau avec /guide.
guide-no-words = Cette fiche ne propose pas de phrases à dire.
guide-related = En lien avec « { $title } » :
guide-nothing-related = Aucune autre fiche n’est indiquée comme liée.
guide-vote-helped = C’est noté : cela vous a aidé. Merci. Vous pouvez changer d’avis à tout moment.
guide-vote-did-not-help = C’est noté : cela ne vous a pas aidé. Merci, c’est utile à ceux qui écrivent les fiches. Vous pouvez changer d’avis à tout moment.
guide-share-question = { $count ->
        [one] Partager « { $title } » avec une personne du salon { $room } ? Elle la recevra dans sa langue.
       *[other] Partager « { $title } » avec { $count } personnes du salon { $room } ? Chacune la recevra dans sa langue.
    }
guide-shared = { $count ->
        [one] En route vers une personne du salon { $room }.
       *[other] En route vers { $count } personnes du salon { $room }.
    }
guide-not-shared = Rien n’a été partagé.
guide-share-nobody = Il n’y a encore personne d’autre dans le salon { $room }.
guide-shared-heading = { $name } partage une fiche avec le salon
guide-weekly-heading = Votre fiche de la semaine
weekly-started = Vous recevrez une fiche chaque lundi à 9 h, la première le { $day }. /guide weekly y met fin.
weekly-stopped = Vous ne recevrez plus de fiche de la semaine.
phrases-menu = Ce qui se dit souvent en réunion, dans votre langue et celle de vos partenaires. Choisissez un thème :
phrases-draft = Brouillon : personne n’a encore relu ces phrases. Prenez-les comme des suggestions.
phrases-topic-unknown = Ce thème n’existe pas. /phrases les montre tous.
phrases-topic-greeting = Saluer
phrases-topic-repeating = Faire répéter
phrases-topic-clarifying = Clarifier
phrases-topic-agreeing = Être d’accord
phrases-topic-disagreeing = Ne pas être d’accord
phrases-topic-time = Dates et heures
phrases-topic-numbers = Les chiffres
phrases-topic-documents = Documents
phrases-topic-privacy = Confidentialité
phrases-topic-technical = Son et image
phrases-topic-interpreting = Avec interprète
phrases-topic-delays = Retards
phrases-topic-apologising = S’excuser
phrases-topic-thanking = Remercier
phrases-topic-handing-over = Passer le relais
phrases-topic-closing = Conclure
guide-own-of = Fiche propre à { $institution }, pour son personnel.
guide-own-how =
    Envoyez la fiche en un seul message : le titre sur la première ligne ({ $title } caractères au plus), puis un résumé ({ $summary } au plus). Vous pouvez ajouter des rubriques, chacune sous son nom seul sur une ligne : { $sections }.

    Seul votre établissement la trouvera. Elle reste un brouillon tant qu’un autre coordinateur ne l’a pas relue. /cancel arrête.
guide-own-cancelled = D’accord, pas de fiche. Votre prochain message ira au salon comme d’habitude.
guide-own-edit-with-button = Ce message est devenu une fiche, qui reste telle quelle. Son bouton Modifier permet de la changer.
guide-own-remove-question = Retirer « { $title } » ? Plus personne ne la trouvera.
guide-own-removed = La fiche est retirée.
guide-own-incomplete = Une fiche a besoin d’un titre sur la première ligne, puis d’un résumé. Envoyez-la à nouveau.
guide-own-title-too-long = Le titre compte { $length } caractères, pour { $limit } au plus. Envoyez à nouveau la fiche, plus courte.
guide-own-summary-too-long = Le résumé compte { $length } caractères, pour { $limit } au plus. Envoyez à nouveau la fiche, plus courte.
guide-own-too-long = L’ensemble des rubriques compte { $length } caractères, pour { $limit } au plus. Envoyez à nouveau la fiche, plus courte.
guide-own-no-team = Vous n’êtes dans aucune équipe ; il n’y a donc pas d’établissement pour lequel écrire une fiche.
guide-own-not-by-author = Ce texte est de vous : quelqu’un d’autre doit le relire.
guide-own-changed = La fiche a changé depuis que vous l’avez vue. Relisez-la d’abord.
inline-for-members = Réservé aux membres : nous rejoindre
inline-mark-machine = traduction automatique { $source }→{ $target }
inline-machine = { $language } · traduction automatique { $source }→{ $target }
inline-approved = { $language } · approuvée par une personne
inline-doubtful = Non proposé, contrôle de sécurité non passé : { $languages }
inline-unfinished = Traduction en cours : ajoutez une espace pour en voir plus
button-guide-short = Plus court
button-guide-say = Que dire
button-guide-share = Partager
button-guide-related = Voir aussi
button-guide-helped = 👍
button-guide-did-not-help = 👎
button-guide-back = Retour
button-question-keep = Garder ma question pour les rédacteurs
button-weekly-start = Une fiche chaque lundi
button-weekly-stop = Arrêter les fiches du lundi
button-share-cancel = Annuler
button-phrases = Phrases pour les réunions
button-phrases-topics = Tous les thèmes
button-own-edit = Modifier
button-own-review = Je l’ai relue
button-own-remove = Retirer
button-share-send = Partager avec { $count }
erased-guidance = { $count ->
        [one] • { $count } question ou avis sur des fiches
       *[other] • { $count } questions ou avis sur des fiches
    }
erased-own-cards = { $count ->
        [one] • { $count } fiche que vous aviez écrite et que personne n’avait relue
       *[other] • { $count } fiches que vous aviez écrites et que personne n’avait relues
    }
kept-own-cards = { $count ->
        [one] • { $count } fiche que vous avez écrite : un collègue l’a relue, et elle appartient à votre établissement
       *[other] • { $count } fiches que vous avez écrites : des collègues les ont relues, et elles appartiennent à votre établissement
    }

## Linked groups

error-group-admins-only = Seule une personne qui administre ce groupe Telegram peut le relier ou le délier.
error-group-not-linked = Ce groupe n’est relié à aucun salon.
error-group-linked-for-team = Ce groupe est déjà relié au salon « { $room } », pour l’équipe { $team }. Pour le relier ailleurs, envoyez d’abord /unlink dans le groupe.
error-group-linked-mixed = Ce groupe est déjà relié au salon « { $room } » comme groupe mixte. Pour le relier ailleurs, envoyez d’abord /unlink dans le groupe.
error-group-changed = Quelqu’un a relié ce groupe au même moment. Veuillez vérifier à nouveau.
link-how = Cela fonctionne dans un groupe. Ajoutez-moi au groupe Telegram de votre équipe, nommez-moi administrateur et envoyez-y /link. Pour un groupe de plusieurs équipes : /link mixed. Pour arrêter : /unlink
link-which-room = À quel salon relier le groupe « { $title } » ?
link-already = Le groupe « { $title } » est déjà relié au salon « { $room } ».
link-another = Le groupe « { $title } » est déjà relié au salon « { $room } », et il n’y a de place que pour un. Ce groupe doit-il le remplacer ?
link-done = Le groupe « { $title } » est maintenant relié au salon « { $room } ».
button-link-instead = Utiliser ce groupe
group-linked = Ce groupe est maintenant relié au salon « { $room } », pour l’équipe { $team }. Également dans le salon : { $teams }.
group-linked-meaning =
    Ce que les membres inscrits écrivent ici leur est transmis, à chacun dans sa langue. Ce qu’ils écrivent arrive ici, et tout le groupe peut le lire. Ce que d’autres personnes écrivent ici reste ici.

    Pas pour les urgences. Pour arrêter : /unlink
group-linked-mixed = Ce groupe est maintenant relié au salon « { $room } » pour des personnes de plusieurs équipes : { $teams }. Rien de ce qui s’écrit ici n’est encore transmis : un administrateur en décide avec /combined. Pour arrêter : /unlink
group-unlinked = Ce groupe n’est plus relié au salon « { $room } ». Ce qui s’écrit ici reste ici, et l’équipe lit de nouveau le salon dans ses discussions privées avec moi.
group-found = Je peux de nouveau écrire ici. Ce groupe est relié au salon « { $room } ». Ce qui est arrivé entre-temps a été envoyé dans les discussions privées de l’équipe.
group-moved = Ce groupe est devenu un supergroupe. Il reste relié au salon « { $room } ».
group-deaf = Telegram ne me montre pas ce qui s’écrit ici : seulement les commandes et les réponses à mes messages. Rien d’autre n’est donc transmis. Merci de me nommer administrateur de ce groupe.
group-hears-again = Je vois de nouveau ce qui s’écrit ici, et je le transmets.
group-not-registered = Ceci reste dans le groupe : je ne transmets que ce qu’écrivent les membres inscrits. La personne qui coordonne votre équipe peut vous envoyer une invitation.
group-not-of-the-room = Ceci reste dans le groupe : il est relié à un salon dont votre équipe ne fait pas partie.
group-answered-in-private = Réponse dans notre discussion privée
group-command-in-private = Cela fonctionne ici, dans notre discussion privée.
group-help =
    Dans un groupe relié, je transmets ce qu’écrivent les membres inscrits.

    En réponse à un message du groupe :
    /why – d’où vient un texte
    /status – qui a reçu un message
    /lang – dans quelle langue il est
    /unsend – le reprendre

    Pour les coordinateurs qui administrent le groupe : /link et /unlink. Je réponds ici, en privé.
notice-group-lost = Le groupe « { $title } » ne reçoit plus mes messages : { $reason }. En attendant, ses lecteurs les reçoivent dans leur discussion privée avec moi.
notice-group-deaf = Je ne suis plus administrateur du groupe « { $title } ». Il reçoit toujours les messages, mais je ne vois pas ce qui s’y écrit et ne le transmets pas.
notice-group-late = Le groupe « { $title } » reçoit actuellement les messages avec environ { $seconds } secondes de retard, car Telegram y permet 20 messages par minute. Rien n’est perdu.
kept-group-links = { $count ->
        [one] • { $count } groupe que vous avez relié reste relié, pour votre équipe : votre numéro y reste
       *[other] • { $count } groupes que vous avez reliés restent reliés, pour votre équipe : votre numéro y reste
    }

## Mixed groups

combined-is-on = Dans le groupe « { $title } », chaque message reçoit une seule réponse silencieuse dans les autres langues. Langues lues là-bas : { $languages }.
combined-is-off = Dans le groupe « { $title } », rien n’est traduit ni transmis. Je peux accompagner chaque message d’une seule réponse silencieuse dans les autres langues lues là-bas : { $languages }.
button-combined-on = Activer
button-combined-off = Désactiver
combined-on = Les réponses combinées sont activées. Chaque message reçoit ici une seule réponse silencieuse dans les autres langues : { $languages }. Désormais, { $teams } lisent le salon « { $room } » dans ce groupe : ce qui s’écrit ailleurs dans le salon arrive ici, et plus dans leurs discussions privées. Qui n’est pas dans ce groupe ne le verrait pas : merci de l’ajouter. Pour désactiver : /combined off
combined-off = Les réponses combinées sont désactivées. Ce qui s’écrit ici n’est plus transmis, et rien du salon « { $room } » n’arrive ici. { $teams } lisent de nouveau le salon dans leurs discussions privées. Pour activer : /combined on
combined-absent = Ces collègues lisent désormais le salon ici, mais ne sont pas dans ce groupe : { $names }{ $count ->
        [0] .
       *[other] {" "}et { $count } de plus.
    } Merci de les ajouter.
combined-not-mixed = Cela ne fonctionne que dans un groupe relié à un salon comme groupe mixte. Pour relier celui-ci, un coordinateur qui l’administre écrit /link.
combined-deaf = Ce qui s’écrit ici ne m’est pas montré : je ne peux donc pas le traduire. Nommez-moi d’abord administrateur de ce groupe, puis écrivez de nouveau /combined on.

## Where messages come from

origin-own-copy = Ce message vient de moi : je ne l’ai donc pas transmis une nouvelle fois. Pour y répondre ou poser une question, répondez à ce message : vos collègues verront de quoi vous parlez, chacun dans sa langue.
origin-anonymous = Les messages d’administrateurs anonymes ne sont pas transmis : chaque message porte le nom de son auteur, et Telegram ne me dit pas le vôtre. Pour qu’ils le soient, ouvrez les administrateurs de ce groupe, touchez votre nom et désactivez « Rester anonyme ».
origin-anonymous-command = Telegram ne me dit pas qui vous êtes tant que vous écrivez au nom du groupe. Ouvrez les administrateurs de ce groupe, touchez votre nom, désactivez « Rester anonyme », puis renvoyez la commande.

## The command menu

command-start = Où vous êtes
command-help = Ce que je sais faire
command-guide = Conseils pour travailler ensemble
command-phrases = Phrases de réunion, dans les deux langues
command-why = D’où vient un texte
command-unsend = Retirer un de vos messages
command-unpin = Désépingler un message dans toutes les discussions
command-status = Qui a reçu un message
command-link = Relier ce groupe à un salon
command-unlink = Délier ce groupe
command-combined = Traduire un groupe mixte en une seule réponse
command-settings = Vos langues et votre salon
command-broadcast = Annoncer quelque chose à un salon
command-drafts = Annonces en préparation ou en attente
command-invite = Inviter des soignants dans votre équipe
command-admin = Établissements, équipes, salons et invitations
command-policy = Quels services traduisent, et ce qui peut sortir
command-language = La langue dans laquelle vous lisez
command-lang = Dire dans quelle langue est un message
command-interface = La langue dans laquelle je vous parle
command-display = Traduction, original ou les deux
command-quiet = Quand les messages ne sonnent pas
command-room = Le salon où vous écrivez
command-mydata = Tout ce qui est enregistré à votre sujet
command-forgetme = Partir et faire effacer vos données
command-privacy = Ce qui est enregistré, et où

## L’heure du lecteur dans les copies

# $time: a time, or two with a dash between them; $day: a short weekday. It follows a time of day that the author wrote.
local-time = ({ $time } chez vous)
local-time-on-day = ({ $day } { $time } chez vous)
local-time-day-after = ({ $time } le lendemain chez vous)
local-time-day-before = ({ $time } la veille chez vous)

## Ce qui peut être mal lu : une remarque pour l’auteur seul

# $found: the author’s words; $clear: plainer ones in the same language; $first and $second: dates; $count: of words, or of Chinese characters.
notice-hint = Votre message part tel que vous l’avez écrit. Pour le reformuler, modifiez-le : toutes les copies suivent.
hint-trailing-zero = « { $found } » peut être lu comme dix fois la dose si la virgule échappe. Plus sûr : « { $clear } ».
hint-naked-decimal = Dans « { $found } », la virgule échappe facilement et la dose est lue bien plus forte. Plus sûr : « { $clear } ».
hint-abbreviation = « { $found } » figure sur les listes d’abréviations sources d’erreurs médicamenteuses (Joint Commission, ISMP). Plus sûr : « { $clear } ».
hint-date = « { $found } » veut dire { $first } dans certains pays et { $second } dans d’autres. Plus sûr : écrire le mois en lettres.
hint-time = « { $found } » : le matin ou l’après-midi ? Vos collègues sont dans des fuseaux différents. Avec « 15h00 », chacun voit aussi l’heure chez lui.
hint-idiom = « { $found } » peut être traduit mot à mot. Plus clair : « { $clear } ».
hint-long = Une phrase compte ici { $count } mots ou caractères. Les longues phrases se traduisent moins bien ; deux courtes sont plus sûres.
hint-mended = Merci, c’est clair maintenant.
hint-fine = Le message reste tel quel.
hints-on = Vous recevrez une remarque discrète quand ce que vous écrivez peut être mal lu. Vos messages partent toujours aussitôt.
hints-off = Plus de remarques sur la formulation. Vous pouvez les réactiver ici ou dans /settings.
button-hint-fine = C’est bien ainsi
button-hint-off = Plus de remarques
button-hints-turn-on = Activer les remarques
button-hints-turn-off = Désactiver les remarques
