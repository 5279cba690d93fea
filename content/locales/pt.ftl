### Portuguese, for Brazil and Portugal; where they differ, the Brazilian everyday word. "Você". One word for each thing:
### team = equipe, room = sala, invite = convite, message = mensagem, original = original, translation = tradução,
### doubtful = duvidosa, safety check = verificação de segurança, approved by a person = aprovada por uma pessoa.

## Errors

error-user = Não deu certo. Confira o que você enviou e tente de novo.
error-not-allowed = A sua função não permite isso. Se precisar, fale com quem coordena a sua equipe ou com um administrador.
error-not-a-member =
    Olá. O Common Ground conecta equipes de hospitais que trabalham juntas em idiomas diferentes.

    Só se entra por convite. Peça um link de convite a quem coordena a sua equipe e abra-o neste aparelho.
error-not-found = Não encontrei isso. Pode ter sido removido ou pertencer a outra equipe.
error-invite-invalid =
    Este convite não vale mais. Pode ter expirado, já ter sido usado ou ter sido cancelado, ou pode faltar uma parte do link.

    Peça um novo a quem enviou este convite.
error-invalid-input = Não entendi o que você escreveu. Confira e tente de novo.
error-no-room =
    Você ainda não está em nenhuma sala, então não há a quem repassar as suas mensagens.

    Peça a um administrador que inclua a sua equipe em uma sala.
error-joining-over = Esta etapa já terminou. Para entrar, abra de novo o seu link de convite.
error-language-first = Escolha primeiro o idioma em que quer ler.
error-language-unknown = Não conheço nenhum idioma chamado “{ $value }”. Escreva o nome ou o código dele, por exemplo: espanhol ou es.
error-language-authors-word = O autor já disse em que idioma está esta mensagem.
error-time-zone-unknown = Não conheço o fuso horário “{ $value }”. Escreva como região e cidade, por exemplo: America/Sao_Paulo
error-name-invalid = Este nome não pode ser usado. Um nome tem de 1 a 120 caracteres, em uma só linha, sem o sinal “|”.
error-name-taken = O nome “{ $name }” já está em uso. Escolha outro.
error-name-ambiguous = Há mais de um com o nome “{ $name }”: { $numbers }. Escreva o número no lugar do nome, por exemplo #3.
error-institution-unknown = Não há nenhuma instituição chamada “{ $name }”. O comando /admin mostra todas.
error-team-unknown = Não há nenhuma equipe chamada “{ $name }”. O comando /admin mostra todas.
error-room-unknown = Não há nenhuma sala chamada “{ $name }”. O comando /admin mostra todas.
error-room-not-yours = A sua equipe não está mais nessa sala. O comando /room mostra as suas salas.
error-role-unknown = Não conheço a função “{ $value }”. Escreva uma destas: { $roles }.
error-invite-unknown = Não há convite com o número { $number }. O comando /admin mostra os convites que ainda valem.
button-expired = Este botão não funciona mais. Use a mensagem mais recente ou envie /start.
unknown-command = Não conheço este comando. O comando /help mostra o que eu sei fazer.

## Joining

joining-welcome = Boas-vindas. Você recebeu um convite para a equipe { $team } ({ $institution }).
joining-leaves = Você está na equipe { $team } agora. Se continuar, sai dessa equipe e das salas dela.
joining-choose-language =
    Em que idioma você quer ler as mensagens?

    Você pode escrever em qualquer idioma e mudar esta escolha depois.
joining-more-languages = Escolha o idioma em que quer ler. Se o seu não estiver aqui, escolha o mais próximo: depois de entrar, /language aceita o nome de qualquer idioma.
joining-language-chosen = Você vai ler as mensagens em { $language }.
joining-already-in = Você já está na equipe { $team }. Não precisa fazer mais nada.
joining-done =
    Pronto. Boas-vindas à equipe { $team }.

    Escreva para mim aqui como escreveria a um colega. Eu repasso as suas palavras às equipes parceiras, a cada uma no idioma dela, e trago as respostas.
button-more-languages = Mais idiomas
button-accept = Entendi, quero entrar
button-other-language = Escolher outro idioma

## Privacy

privacy-notice =
    Antes de escrever aqui, saiba:

    • Isto é para conversas entre equipes. Não é para pacientes nem para emergências. Em uma emergência, telefone.
    • O Telegram transporta e guarda estas mensagens. Elas não têm criptografia de ponta a ponta.
    • Não escreva nomes nem nada que permita saber quem é um paciente.
    • As traduções podem ter erros. Confirme cada dose no original antes de agir.
    • Guardamos as mensagens por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }. O comando /mydata mostra o que está guardado sobre você; /forgetme apaga.

## Start and help

home-member =
    Você está na equipe { $team } ({ $institution }).

    O que você escrever aqui vai para a sala { $room }, com estas equipes: { $teams }.

    O comando /help mostra o que mais eu sei fazer.
home-without-room = Você está na equipe { $team } ({ $institution }).
home-administrator = Você tem a função de administrador. O comando /admin mostra como criar instituições, equipes, salas e convites.
help-member =
    Escreva para mim como escreveria a um colega. As equipes parceiras leem no idioma delas.

    /guide – orientação para trabalhar em conjunto
    /phrases – frases para reuniões, nos dois idiomas
    /why – de onde vem um texto
    /unsend – retirar uma mensagem sua
    /status – a quem chegou uma mensagem
    /settings – seus idiomas, sua sala, como vê as mensagens e as horas de silêncio
    /room – para onde vão as suas mensagens
    /lang – dizer em que idioma está uma mensagem
    /language – o idioma em que você lê
    /interface – o idioma em que eu falo com você
    /privacy – o que saber antes de escrever
    /mydata – tudo o que está guardado sobre você
    /forgetme – sair e apagar os seus dados
help-coordinator = /invite – convidar profissionais de saúde para a sua equipe
help-cards = /guide add – escrever uma ficha para a sua instituição
help-administrator = /admin – instituições, equipes, salas e convites
help-policy = /policy – quais serviços traduzem e o que pode sair

## Languages

language-now =
    Você lê as mensagens em { $reading }. Escolha outro idioma aqui ou escreva o nome dele, por exemplo: /language espanhol

    Você pode escrever em qualquer idioma. Eu falo com você em { $interface }; para mudar, use /interface.
language-changed = De agora em diante, você lê as mensagens em { $reading }. Eu continuo a falar com você em { $interface }; para mudar, use /interface.
interface-now = Eu falo com você em { $interface }. Que idioma você prefere? As mensagens você continua a ler em { $reading }.
interface-changed = De agora em diante, eu falo com você em { $interface }. As mensagens continuam a chegar em { $reading }; para mudar, use /language.
interface-not-available = Ainda não falo { $value }. Eu falo: { $languages }.

## Rooms

settings-languages = Você lê em { $reading } e eu falo com você em { $interface }. Você pode escrever em qualquer idioma.
settings-team = Sua equipe: { $team } ({ $institution })
settings-room = Suas mensagens vão para a sala { $room }.
settings-written = Você escreve: { $languages }.
written-pinned = { $language } (fixado)
written-confirmed = { $language } ({ $times ->
        [one] confirmado { $times } vez
       *[other] confirmado { $times } vezes
    })
written-nothing = Ainda não sei em que idioma você costuma escrever. Só aprendo com o que você confirma.
written-why = Isto me ajuda a distinguir idiomas parecidos. Cada mensagem continua a ser lida por si; o que você lê e o idioma em que falo com você não mudam.
written-choose = Em que idioma você costuma escrever?
button-settings-reading = Idioma de leitura
button-settings-interface = Idioma em que falo
button-settings-room = Outra sala
button-settings-written = O que escrevo
display-translation = Mensagens em outros idiomas: você vê a tradução; o original está a um toque.
display-both = Mensagens em outros idiomas: você vê a tradução e, abaixo, o original.
display-original = Mensagens em outros idiomas: você vê o original; a tradução está a um toque.
display-from-now-on = Vale para o que chegar a partir de agora.
button-display-translation = Mostrar a tradução
button-display-both = Mostrar os dois textos
button-display-original = Mostrar o original
button-settings-display = Como vejo as mensagens
quiet-on = Horas de silêncio: das { $from } às { $until }, no relógio de { $team }. Nelas as mensagens chegam sem som; os comunicados urgentes tocam mesmo assim.
quiet-off = Horas de silêncio: desativadas. As mensagens podem tocar a qualquer hora.
quiet-no-team = As horas de silêncio seguem o relógio da sua equipe, e você ainda não está em nenhuma.
quiet-how = Para outras horas escreva, por exemplo: /quiet 20-6. Para não ter nenhuma: /quiet off
quiet-unknown = Não entendi essas horas. Escreva assim: /quiet 22-7, ou /quiet off.
button-quiet = Das { $from } às { $until }
button-quiet-off = Sem horas de silêncio
button-settings-quiet = Horas de silêncio
room-shown = A sala { $room }, com estas equipes: { $teams }.
room-own-team = O que alguém escreve aqui chega também aos colegas da própria equipe, a cada um no seu idioma.
room-others-only = O que alguém escreve aqui chega só às outras equipes, não aos colegas da própria.
button-room-own-team = Também à própria equipe
button-room-others-only = Só às outras equipes
button-written-pin = Fixar { $language }
button-written-unpin = Desafixar { $language }
button-written-forget = Esquecer { $language }
room-now = As suas mensagens vão para a sala { $room }, com estas equipes: { $teams }.
room-switch = Você está em mais de uma sala. Escolha para qual vão as suas mensagens:
room-switched = De agora em diante, as suas mensagens vão para a sala { $room }, com estas equipes: { $teams }.

## Your data

mydata-caption = Tudo o que está guardado sobre você. O arquivo abre em qualquer editor de texto.
forgetme-question =
    Você quer sair e apagar os seus dados?

    Apagamos o seu nome, o identificador da sua conta no Telegram e os idiomas que você escolheu, e você não recebe mais mensagens. As cópias que o Telegram já entregou ficam com quem as recebeu. Não é possível desfazer.
forgetme-cancelled = Nada foi apagado. Você continua na equipe.
forgetme-erased = Foi apagado:
forgetme-kept = Fica guardado, e por quê:
forgetme-done = Você saiu. Obrigado por ter participado. Com um novo convite, pode voltar quando quiser.
forgetme-administrator = As configurações deste serviço incluem a sua conta entre os administradores; se você escrever para mim de novo, volta a ser membro.
button-forget = Sim, apagar meus dados
button-cancel = Não, voltar
erased-profile = • o seu nome, o identificador da sua conta no Telegram e as suas preferências
kept-member-number = • o seu número e a sua equipe, para que as mensagens anteriores continuem a mostrar de que equipe vieram
kept-audit = • { $count ->
        [one] { $count } anotação
       *[other] { $count } anotações
    } no registro de quem fez o quê, com o seu número e sem o seu nome, para que se possa prestar contas das decisões sobre as equipes assistenciais

## Roles

role-clinician = profissional de saúde
role-coordinator = coordenador
role-administrator = administrador

## Invites

invite-made-clinicians =
    Convite { $number } para profissionais de saúde da equipe { $team }.

    Vale por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }, para até { $uses ->
        [one] { $uses } pessoa
       *[other] { $uses } pessoas
    }. Envie o link só a pessoas desta equipe:
invite-made-staff =
    Convite { $number } para uma única pessoa, na função de { $role }, na equipe { $team }.

    Vale uma vez só e expira em { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }. Envie o link só à pessoa a quem ele se destina:
invite-no-team = Você não está em nenhuma equipe. Use: /admin invite <equipe>
invite-revoked = O convite { $number } da equipe { $team } não vale mais. Quem entrou com ele continua na equipe.
button-revoke = Cancelar este convite

## Administration

admin-help =
    /admin institution <nome>
    /admin team <instituição> | <equipe> | <idioma> | <fuso horário>
    /admin room <nome> | <equipe>, <equipe>
    /admin invite <equipe> [| função]
    /admin revoke <número do convite>

    No lugar do nome você pode escrever um número, como #3.
admin-expected-institution =
    Falta o nome de uma instituição, por exemplo:
    /admin institution Hospital Oeste
admin-expected-team =
    São necessários quatro dados separados por “|”: instituição, nome da equipe, idioma e fuso horário. Por exemplo:
    /admin team Hospital Oeste | Cardiologia | português | America/Sao_Paulo
admin-expected-room =
    É necessário o nome de uma sala, depois “|” e as equipes dela. Por exemplo:
    /admin room Sala do coração | Cardiologia, Centro cardíaco
admin-expected-invite =
    É necessária uma equipe e, se não for para profissionais de saúde, uma função. Por exemplo:
    /admin invite Cardiologia
    /admin invite Cardiologia | coordenador
admin-expected-revoke =
    É necessário o número de um convite, por exemplo:
    /admin revoke 12
admin-institution-made = A instituição { $name } foi criada (#{ $number }). Próximo passo: /admin team
admin-team-made = A equipe { $name } foi criada (#{ $number }): { $language }, { $zone }. Próximo passo: /admin room, depois /admin invite
admin-room-made = A sala { $name } foi criada (#{ $number }) com estas equipes: { $teams }.
admin-room-extended = Na sala { $name } (#{ $number }) estão agora estas equipes: { $teams }.
admin-institutions = Instituições
admin-teams = Equipes
admin-rooms = Salas
admin-invites = Convites que ainda valem (horários de { $zone })
admin-nothing = Ainda não há nada criado. Comece por uma instituição, por exemplo: /admin institution Hospital Oeste
admin-line-institution = #{ $number } { $name }
admin-line-team = #{ $number } { $name }, { $institution }: { $language }, { $zone }, { $members ->
        [one] { $members } membro
       *[other] { $members } membros
    }
admin-line-room = #{ $number } { $name }: { $teams }
admin-line-room-empty = #{ $number } { $name }: ainda sem equipes
admin-line-invite = { $number } { $team }, { $role }: { $uses ->
        [one] resta { $uses } uso
       *[other] restam { $uses } usos
    }, até { DATETIME($expires, dateStyle: "medium", timeStyle: "short") }

## What may leave

policy-which-room = Qual sala?
policy-of-room = Como os textos da sala { $room } são traduzidos
policy-of-institution = { $institution }
policy-providers = Serviços, nesta ordem: { $providers }.
policy-may-leave = Os textos podem ir para serviços externos.
policy-may-not-leave = Os textos ficam nas nossas máquinas.
policy-rule-mask = Se algo puder identificar alguém: os serviços externos recebem o texto sem isso.
policy-rule-on-device = Se algo puder identificar alguém: só as nossas máquinas traduzem.
policy-rule-refuse = Se algo puder identificar alguém: nenhum serviço externo recebe o texto. Se as nossas máquinas não o traduziram antes, chega o original.
policy-institution-binds = Vale em todas as salas em que há uma equipe desta instituição.
policy-in-force = Usado nesta sala, pela regra mais rigorosa: { $providers }.
policy-in-force-nothing = Nesta sala nada é traduzido, porque nenhum serviço é permitido por todos. Todos recebem o original.
policy-provider-unknown = Este serviço não está ativado aqui.
policy-last-provider = É preciso manter pelo menos um serviço.
button-policy-rooms = Todas as salas
button-policy-provider-on = Permitir { $provider }
button-policy-provider-off = Sem { $provider }
button-policy-provider-first = { $provider } primeiro
button-policy-let-leave = Deixar os textos saírem
button-policy-keep = Manter os textos aqui
button-policy-rule-mask = Identidade: retirar
button-policy-rule-on-device = Identidade: só nossas máquinas
button-policy-rule-refuse = Identidade: nunca para fora

## Relayed messages

relay-header = { $name } · { $team }, { $institution }
relay-header-without-team = { $name }
relay-forwarded = Encaminhada de { $name }
relay-forwarded-unknown = Encaminhada; não se sabe de quem
relay-former-member = Alguém que já saiu
relay-part = ({ $number }/{ $count })
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · aprovada por uma pessoa
relay-edited = editada
relay-mark-no-engine = ⚠ Texto original: aqui não há tradução { $source }→{ $target }.
relay-mark-engine-failed = ⚠ Texto original: a tradução { $source }→{ $target } falhou.
relay-mark-checks-failed = ⚠ Texto original: a tradução { $source }→{ $target } não passou na verificação de segurança ({ $checks }).
relay-mark-language-unknown = ⚠ Texto original: o idioma não foi reconhecido.
relay-mark-part-original = ⚠ Uma parte deste texto está no original: não foi possível traduzi-la ({ $source }→{ $target }).
relay-mark-check = ⚠ Compare com o original: { $checks }
button-original = Original
button-translation = Tradução
button-doubtful = Texto duvidoso
button-problem = Problema
relay-nobody-else = Mensagem guardada, mas ainda não há mais ninguém nesta sala. Quem entrar depois não vai ver a mensagem.
lang-question = Em que idioma está esta mensagem?
lang-unsure = Li esta mensagem como { $language }. Está certo?
lang-unknown = Não consegui reconhecer o idioma desta mensagem, por isso ela chegou como foi escrita. Qual é?
lang-kept = Obrigado. Esta mensagem está em { $language }.
lang-anew = Obrigado. Agora leio esta mensagem como { $language }, e quem a recebe vê uma nova tradução.
lang-no-message = Escreva primeiro uma mensagem, ou responda com /lang à mensagem em questão.
button-lang-right = Sim
button-lang-other = Outro idioma
button-lang-wrong = Outro idioma?
notice-language-corrected = { $name } diz que tomei esta mensagem por outro idioma. Quem a lê tem agora uma nova tradução. Se não estiver certo, responda à sua mensagem com /lang.
relay-sent-in-the-original = A tradução para estes idiomas não passou na verificação de segurança: { $languages }. Por isso, esses colegas receberam o seu texto original. Se você editar a mensagem e usar outras palavras, eles recebem a nova versão.
relay-edit-unknown = Não encontro a mensagem que você editou, por isso ninguém viu a mudança. Envie-a como mensagem nova.
relay-kind-not-carried = Não consigo repassar isto ({ $kind }). Ninguém mais viu. Se for importante, diga em palavras.
draft-wants-a-text = Estou esperando um texto, por isso isto não foi repassado a ninguém. Envie as palavras ou, antes, /cancel.
attachment-missing = ⚠ O Telegram não entregou isto aqui: { $kind }.
attachment-missing-in-album = ⚠ O Telegram não entregou isto aqui: { $kind } ({ $number } de { $count }).
notice-attachment-missing = O Telegram não aceitou o que você anexou ({ $kind }), e há quem tenha recebido só as palavras e um aviso. Envie de novo, por favor.
notice-attachments-missing-in-album = Não foi possível enviar { $missing } dos { $count } anexos desta mensagem, e há quem tenha recebido um aviso no lugar. Envie de novo o que falta, por favor.
kind-photo = foto
kind-video = vídeo
kind-document = documento
kind-voice = mensagem de voz
kind-audio = arquivo de áudio
kind-animation = animação
kind-sticker = figurinha
kind-video-note = mensagem de vídeo
kind-location = localização
kind-venue = lugar
kind-contact = contato
kind-poll = enquete
kind-dice = dado
kind-game = jogo
kind-story = story
kind-invoice = fatura
kind-paid-media = mídia paga
kind-giveaway = sorteio
kind-checklist = lista de tarefas
kind-live-location = localização em tempo real
kind-other = este tipo de mensagem
relay-doubtful = ⚠ Esta tradução automática é duvidosa ({ $checks }). Não aja com base nela sem consultar o original:
relay-problem-reported = Obrigado. Quem escreveu a mensagem foi avisado de que ela pode não estar clara.
relay-problem-known = Você já avisou sobre esta mensagem. Quem a escreveu já sabe.
notice-problem = Para { $name }, esta mensagem, como chega a quem lê em { $language }, não está clara. Escreva com outras palavras ou pergunte o que não ficou claro.
error-message-erased = Esta mensagem não está mais guardada.
error-gave-up = Algo deu errado do nosso lado, e o que você enviou não foi repassado. Está guardado, e o operador do serviço pode ver. Envie de novo ou fale com os colegas por outro meio.
erased-messages = • { $count ->
        [one] o texto de { $count } mensagem que você escreveu
       *[other] os textos de { $count } mensagens que você escreveu
    }, com as traduções
erased-deliveries = • o registro de { $count ->
        [one] { $count } mensagem que você recebeu
       *[other] { $count } mensagens que você recebeu
    }
kept-copies-in-telegram = • as cópias nas conversas dos seus colegas: estão no Telegram, e não podemos recolhê-las
erased-memory-pairs = • { $count ->
        [one] { $count } tradução das suas mensagens que ninguém tinha aprovado
       *[other] { $count } traduções das suas mensagens que ninguém tinha aprovado
    }
kept-pairs-from-messages = • { $count ->
        [one] { $count } tradução aprovada do que você escreveu, já sem ligação com você
       *[other] { $count } traduções aprovadas do que você escreveu, já sem ligação com você
    }, porque outras pessoas contam com isso
kept-approved-pairs = • { $count ->
        [one] { $count } tradução que você aprovou, sem o seu nome
       *[other] { $count } traduções que você aprovou, sem o seu nome
    }, porque outras pessoas contam com isso
kept-approved-terms = • { $count ->
        [one] { $count } termo combinado que você aprovou, sem o seu nome
       *[other] { $count } termos combinados que você aprovou, sem o seu nome
    }, porque outras pessoas contam com isso

## What a reader finds wrong

relay-corrected = corrigida
relay-taken-back = Quem escreveu esta mensagem a retirou.
problem-question = O que há de errado com este texto?
button-unclear = Não está claro
button-propose = Errado: proponho outro texto
button-why = De onde vem este texto
correction-send-text =
    Na sua próxima mensagem, envie como o texto inteiro deveria ficar. Idioma: { $language }.

    Ele vai para quem escreveu e para colegas que dominam os dois idiomas, não para a sala. O comando /cancel deixa como está.
correction-no-translation = Esta cópia mostra as palavras de quem escreveu. Se há algo errado nelas, responda à mensagem.
correction-too-long = Este texto tem { $length } caracteres; aqui cabem no máximo { $limit }. Encurte e envie de novo, ou use /cancel.
correction-same = O texto já está assim. Envie o que ele deveria dizer, ou use /cancel.
correction-message-changed = A mensagem mudou desde que você a leu, por isso o seu texto não foi repassado. Veja a nova versão.
correction-proposed =
    Obrigado. O seu texto foi para quem escreveu, e { $reviewers ->
        [0] ainda não há aqui quem domine os dois idiomas: quem escreveu já sabe.
        [one] { $reviewers } pessoa pode decidir.
       *[other] { $reviewers } pessoas podem decidir.
    } Ele não foi repassado à sala.
correction-edit-too-late = O seu texto foi enviado como estava, por isso ninguém viu a mudança. Para propor outro texto, toque de novo em “Há um problema”.
correction-cancelled = Cancelado. O que você escrever agora volta a ir para os seus colegas.
notice-correction-proposed = { $name } propõe outro texto para quem lê esta mensagem. Idioma: { $language }.
correction-original = Original ({ $language }):
correction-now = O que se lê agora:
correction-text = Proposta:
correction-checks-found = ⚠ Compare com atenção: { $checks }
correction-others-decide = Decide um colega que domina os dois idiomas.
button-correction-approve = Aprovar
button-correction-reject = Rejeitar
correction-reject-question = Quer dizer por quê?
button-reject-silently = Rejeitar sem dizer por quê
button-reject-with-reason = Rejeitar e dizer por quê
correction-send-reason = Envie o motivo na sua próxima mensagem. Ele vai para quem propôs e para quem escreveu. O comando /cancel deixa tudo como está.
correction-approved = Aprovado. Todas as cópias neste idioma estão sendo corrigidas, e esta sala guarda a tradução.
correction-rejected = Rejeitado. Nada muda.
correction-outdated = Esta proposta perdeu a validade: a mensagem mudou ou passou tempo demais. Nada foi mudado.
correction-approved-before = Um colega já aprovou.
correction-rejected-before = Um colega já rejeitou.
correction-decided = Isto já foi decidido.
correction-is-approved = ✓ Aprovado por { $name }
correction-is-rejected = Rejeitado por { $name }
correction-is-outdated = Perdeu a validade: não há mais nada a decidir.
correction-reason = O motivo:
notice-correction-approved = { $name } aprovou o texto que { $proposer } propôs para a sua mensagem. Quem a lê neste idioma já vê o novo texto: { $language }.
notice-correction-approved-yours = { $name } aprovou o seu texto. Quem lê esta mensagem neste idioma já o vê: { $language }. Obrigado.
notice-correction-rejected = { $name } rejeitou o texto que { $proposer } propôs para a sua mensagem ({ $language }). Nada muda.
notice-correction-rejected-yours = { $name } não aprovou o texto que você propôs ({ $language }). Nada muda.
notice-correction-outdated = A sua proposta para esta mensagem ({ $language }) perdeu a validade, porque a mensagem mudou. Veja a nova versão.
erased-corrections = • { $count ->
        [one] { $count } texto que você propôs, ou motivo que deu
       *[other] { $count } textos que você propôs, ou motivos que deu
    }

## Where a text comes from

why-how = Para ver de onde vem um texto, responda à mensagem com /why: a de um colega ou uma sua.
why-unknown = Só sei dizer de onde vêm as mensagens entre colegas. Responda a uma delas com /why.
why-no-translation = Este é o texto de quem escreveu. Não há o que retraduzir.
why-language = Escrito em: { $language } ({ $percent }% de certeza)
why-language-unknown = O idioma em que foi escrito não foi reconhecido.
why-parts = Em parte também em: { $languages }
why-readers = { $language } · { $readers ->
        [one] { $readers } leitor
       *[other] { $readers } leitores
    }
why-engine = Tradução automática: { $provider }. Nenhuma pessoa a conferiu.
why-pivot = Passando por: { $languages }
why-version = Versão: { $version }
why-approved = Uma pessoa aprovou esta tradução.
why-approved-by = { $name } aprovou esta tradução em { DATETIME($date, dateStyle: "medium") }.
why-corrected = Um leitor corrigiu esta tradução, e um colega aprovou a correção.
why-corrected-by = Corrigida: proposta por { $proposer }, aprovada por { $name } em { DATETIME($date, dateStyle: "medium") }.
why-original = São as palavras de quem escreveu: nenhuma tradução era boa o bastante para ser mostrada.
why-as-written = São as palavras de quem escreveu.
why-terms = Termos combinados usados: { $terms }
why-checks-nothing = A verificação de segurança não encontrou nada. Ela não percebe todos os erros.
why-finding = ⚠ Compare: { $check }
why-finding-detail = ⚠ Compare: { $check } ({ $detail })
why-not-checked = Não verificado neste idioma: { $checks }
why-attempt = Tentado sem sucesso: { $provider } ({ $reason })
why-outcome-failed = falhou
why-outcome-checks-failed = não passou na verificação de segurança
why-outcome-unsupported-pair = não conhece estes idiomas
why-outcome-too-long = o texto é longo demais para ele
why-outcome-time-out = não respondeu a tempo
why-outcome-rate-limited = estava sobrecarregado
why-outcome-unavailable = não foi possível acessá-lo
why-outcome-invalid-answer = a resposta não era uma tradução
why-outcome-identifiers-kept-on-device = o texto pode identificar alguém, por isso não foi enviado para lá
why-outcome-identifiers-refused = o texto pode identificar alguém, por isso ninguém de fora o recebeu
why-outcome-not-screened = não foi possível verificar se o texto identifica alguém, por isso ninguém de fora o recebeu
# $kinds: a list of identifier messages, here and below.
why-masked = Não mostrado a { $provider }: { $kinds }
why-found = O que parecia identificar alguém: { $kinds }
button-translate-back = Retraduzir
why-back = Retraduzido por máquina, só como indício. Uma retradução que parece certa não prova que a tradução está certa:
why-back-failed = Não foi possível retraduzir o texto agora.

## Taking back

notice-identifiers = Esta mensagem parece conter { $kinds }. Todos na sala podem ler.
identifier-email = um endereço de e-mail
identifier-bank-account = uma conta bancária
identifier-passport = um número de passaporte
identifier-date-of-birth = uma data de nascimento
identifier-medical-record = um número de prontuário
identifier-national-id = um número de documento de identidade
identifier-payment-card = um cartão de pagamento
identifier-phone = um número de telefone
identifier-address = um endereço residencial
identifier-name = o nome de um paciente
identifier-unscreened = um trecho longo em que não pude procurar nomes
button-take-back = Retirar a mensagem
button-keep = Manter
unsend-kept = Mantida como está.
unsend-how = Para retirar uma mensagem, responda à sua própria mensagem com /unsend.
unsend-unknown = Só posso retirar mensagens que você escreveu aqui para os seus colegas. Responda a uma delas com /unsend.
unsend-before = Você já retirou esta mensagem.
unsend-under-way = A sua mensagem está sendo retirada. Aviso quando terminar.
unsend-nobody = A sua mensagem foi retirada. Ninguém a tinha recebido.
notice-taken-back = Retirada: removida para { $removed } de { $readers }.
taken-back-not-everywhere = Não foi possível remover para: { $kept }. Se for importante, fale com esses colegas.

## Reações, citações e mensagens fixadas

# One sign and how often colleagues gave it. Several stand in a line, with a dot between them.
notice-reactions = { $sign } { $count }
# Below a passage that the author of an answer quotes, in a language that the reader does not read. $language: by name.
relay-quoted-in = citação no idioma original: { $language }
error-reply-room-left = A sua resposta não foi transmitida: você já não está na sala dessa mensagem. Para escrever à sua sala atual, envie-a como mensagem nova, não como resposta.
error-edit-room-left = A sua alteração não foi transmitida: você já não está na sala dessa mensagem, e quem a recebeu continua com o texto como estava. Para retirar a mensagem, responda a ela com /unsend.
# To whoever pinned a message, where I am not allowed to.
notice-pin-refused = Não consegui fixar essa mensagem em todos os grupos: em pelo menos um deles não tenho permissão. Um administrador do grupo pode dar-me permissão para fixar mensagens.
unpin-how = Para desafixar uma mensagem em todas as conversas, responda a ela com /unpin.
unpin-unknown = Só posso desafixar mensagens das suas salas. Responda a uma delas com /unpin.
# $chats: in how many chats it may be pinned.
unpin-under-way = A mensagem está sendo desafixada em { $chats ->
        [one] uma conversa
       *[other] { $chats } conversas
    }.
erased-reactions = { $count ->
        [one] • uma reação a uma mensagem
       *[other] • { $count } reações a mensagens
    }

## How a message stands

notice-arrived = Entregue a { $reached } de { $places } equipes. Não entregue a:
arrived-nowhere = Por enquanto não foi entregue a ninguém:
arrived-missing = { $team } ({ $reasons })
arrived-if-back = Se for possível alcançar esses colegas em até sete dias, eles recebem a mensagem. Até lá, se for importante, fale com eles por outro meio.
arrived-everywhere = { $places ->
        [one] Agora está entregue.
       *[other] Agora está entregue a todas as { $places } equipes.
    }
status-heading-own = Situação da sua mensagem de { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. “Entregue” quer dizer que o Telegram a aceitou; ninguém consegue ver se foi lida.
status-heading = Situação da mensagem de { DATETIME($date, dateStyle: "medium", timeStyle: "short") }. “Entregue” quer dizer que o Telegram a aceitou; ninguém consegue ver se foi lida.
status-teams = Entregue a { $reached } de { $places } equipes.
status-nobody = Não havia mais ninguém na sala a quem entregar.
status-team = { $team } · { $institution }
status-group = o grupo { $group }
status-no-team = Outros
status-place = { $name }: { $having } de { $of }
status-line = { $state }: { $who }
status-delivered = entregue
status-earlier = mostra uma versão anterior
status-waiting-turn = a caminho
status-waiting-telegram = em espera, o Telegram pede para ir mais devagar
status-waiting-net = em espera, o Telegram está fora de alcance
status-waiting-again = sendo tentado de novo
status-cancelled = não é mais enviada
refusal-blocked = o assistente está bloqueado
refusal-kicked = o assistente foi removido do grupo
refusal-deactivated = a conta do Telegram foi apagada
refusal-not-started = o assistente nunca foi iniciado
refusal-chat-not-found = a conversa não existe mais
refusal-group-deactivated = o grupo foi encerrado
refusal-topic-closed = o tópico está fechado
refusal-topic-gone = o tópico foi apagado
refusal-no-rights = o assistente não pode escrever ali
refusal-forbidden = recusado pelo Telegram
refusal-failed = o envio falhou
status-name = { $name } ({ $marks })
status-repeated = talvez duas vezes
status-more = mais { $count }
status-count = { $count } ({ $languages })
status-if-back = Quem não pôde ser alcançado recebe a mensagem se isso voltar a ser possível antes de { DATETIME($date, dateStyle: "medium", timeStyle: "short") }.
status-too-late = Quem não pôde ser alcançado não recebe mais a mensagem: passaram mais de sete dias. Se ainda for importante, envie de novo.
status-page = Página { $page } de { $pages }
status-no-message = Você ainda não escreveu nada nesta sala. Para perguntar por outra mensagem, responda a ela com /status.
status-unknown = Só posso dizer a situação das mensagens entre colegas. Responda a uma delas com /status.
status-announcement = De um anúncio, quem o enviou tem um relatório.
status-taken-back = Esta mensagem foi retirada.
button-status-again = Ver de novo
button-status-next = Próxima página

## Broadcast

help-broadcast = /broadcast – um comunicado para uma sala inteira, a cada pessoa no seu idioma
broadcast-choose-room = Para qual sala é o comunicado?
broadcast-send-text =
    Um comunicado para a sala { $room }, para { $readers ->
        [one] { $readers } pessoa
       *[other] { $readers } pessoas
    }.

    Envie o texto na sua próxima mensagem: até { $limit } caracteres. Você vai vê-lo em todos os idiomas antes de qualquer envio.

    O comando /cancel sai.
broadcast-send-new-text =
    Envie o novo texto na sua próxima mensagem, até { $limit } caracteres. Ele será traduzido de novo, e o que você aprovou precisará ser aprovado outra vez.

    O comando /cancel deixa como está.
broadcast-send-translation =
    Envie o texto neste idioma na sua próxima mensagem: { $language }. Ele aparecerá como aprovado por uma pessoa.

    O comando /cancel deixa como está.
broadcast-nobody = Ainda não há mais ninguém na sala { $room }, por isso não há a quem enviar um comunicado.
broadcast-too-long = Este texto tem { $length } caracteres; um comunicado tem no máximo { $limit }. Ele não foi aceito e ninguém o recebeu. Encurte-o e envie de novo.
broadcast-room-gone = Você não pode, ou não pode mais, enviar comunicados para essa sala. O comando /cancel encerra o rascunho, /broadcast começa outro.
broadcast-draft-gone = Este rascunho não está mais aqui: foi enviado ou descartado, ou ficou parado por mais de uma semana. O comando /broadcast começa outro.
broadcast-changed = O rascunho mudou desde que isto foi mostrado. O comando /broadcast mostra como está agora.
broadcast-edit-too-late = Este comunicado já foi enviado ou descartado. Ninguém viu a sua mudança.
broadcast-nothing-to-cancel = Não há nada para cancelar.
broadcast-discarded = O rascunho foi descartado. Nada foi enviado.
broadcast-preview = Comunicado para a sala { $room }, para { $readers ->
        [one] { $readers } pessoa
       *[other] { $readers } pessoas
    }. Ainda não enviado.
broadcast-your-text = O seu texto ({ $language }) · { $readers ->
        [one] { $readers } leitor
       *[other] { $readers } leitores
    }
broadcast-language-unknown = idioma não reconhecido
broadcast-section = { $language } · { $readers ->
        [one] { $readers } leitor
       *[other] { $readers } leitores
    } · { $status }
broadcast-status-machine = tradução automática, não aprovada
broadcast-status-approved = aprovada por uma pessoa
broadcast-status-original = sem tradução: recebem o seu texto
broadcast-status-doubtful = a tradução não passou na verificação de segurança: recebem o seu texto. A tradução duvidosa:
broadcast-unapproved =
    Ninguém aprovou o texto nestes idiomas: { $languages }.

    Esses leitores receberiam uma tradução automática, marcada como tal, ou o seu próprio texto onde não há tradução. Enviar mesmo assim?
broadcast-already = Este comunicado já está a caminho. Ele é enviado uma só vez.
button-broadcast-approve = Aprovar: { $language }
button-broadcast-edit = Editar: { $language }
button-broadcast-rewrite = Mudar o meu texto
button-broadcast-send = Enviar ({ $readers })
button-broadcast-send-all = Enviar mesmo assim
button-broadcast-back = Voltar à prévia
button-broadcast-discard = Descartar
broadcast-header = Comunicado · { $name } · { $team }, { $institution }
broadcast-header-without-team = Comunicado · { $name }
broadcast-mark-not-approved = ⚠ Texto original: não há tradução aprovada para o seu idioma.
tag-approved-by-a-person = aprovada por uma pessoa
broadcast-progress = Comunicado para a sala { $room }, a caminho: { $sent } de { $all } enviados.
broadcast-report = Comunicado para a sala { $room }, concluído: { $sent } de { $all } enviados.
broadcast-count-waiting = Ainda por enviar: { $count }
broadcast-count-refused = Recusados pelo Telegram (bloqueio ou conta encerrada): { $count }
broadcast-count-failed = Falharam: { $count }
broadcast-count-repeated = Talvez enviados duas vezes: { $count }
broadcast-count-left = Saíram antes do envio: { $count }
broadcast-report-languages = Por idioma:
broadcast-report-teams = Por equipe:
broadcast-report-line = { $name }: { $sent } de { $all } enviados
broadcast-report-more = … e mais { $count }
broadcast-report-meaning = “Enviado” quer dizer que o Telegram aceitou. Ninguém pode saber quem leu. Quem recusou recebe se voltar em até sete dias.
notice-problem-with-announcement = Para { $name }, o seu comunicado, como chega a quem lê em { $language }, não está claro. Pergunte o que não ficou claro ou escreva com outras palavras.
# Looking after an announcement on its way, and its report. $sent and $all: readers.
broadcast-over = Este anúncio não está a caminho, ou não está sob a sua responsabilidade: não há nada para pausar, parar ou mostrar.
broadcast-paused = Anúncio para a sala { $room }, em pausa: { $sent } de { $all } enviados. Nada mais sai até tocar em Continuar.
broadcast-stopping = Anúncio para a sala { $room }, prestes a parar: { $sent } de { $all } enviados.
broadcast-cancelled = Anúncio para a sala { $room }, interrompido: { $sent } de { $all } enviados. O que foi enviado fica.
broadcast-count-not-sent = Não enviados: { $count }
# Readers pressed the button; of how many to whom it was sent.
broadcast-count-acknowledged = Lido e compreendido, segundo os próprios leitores: { $count } de { $sent }
broadcast-report-institutions = Por instituição:
button-broadcast-pause = Pausar
button-broadcast-resume = Continuar
button-broadcast-cancel = Parar de vez
button-broadcast-report = Atualizar
button-broadcast-picture = Gráfico
button-broadcast-table = Tabela (CSV)
# Under each copy; first person or neutral, as in the language.
button-acknowledge = Li e compreendi
button-acknowledged = ✓ Li e compreendi
# An answer to the reader's own copy.
broadcast-reminder = Lembrete: { $name } pede que toque no botão abaixo depois de ler e compreender este anúncio.
broadcast-picture-failed = Não foi possível desenhar o gráfico. O relatório escrito e a tabela continuam disponíveis.
# The picture's title.
broadcast-picture-title = Anúncio · { $room }
broadcast-table-caption = { $count ->
        [one] Um leitor
       *[other] { $count } leitores
    }. Horas em UTC. “Enviado” significa que o Telegram aceitou. Os nomes são os da sua própria instituição.
broadcast-table-name = Nome
broadcast-table-institution = Instituição
broadcast-table-team = Equipe
broadcast-table-language = Idioma
broadcast-table-state = Estado
broadcast-table-repeated = Talvez duas vezes
broadcast-table-sent = Enviado às
broadcast-table-acknowledged = Lido e compreendido às
# The state of one reader's copy, in the table.
broadcast-state-pending = em espera
broadcast-state-sent = enviado
broadcast-state-refused = recusado
broadcast-state-failed = falhou
broadcast-state-cancelled = não enviado
# Parts of a bar in the picture.
broadcast-part-acknowledged = lido e compreendido
broadcast-part-sent = enviado
broadcast-part-unconfirmed = enviado, ainda não confirmado
broadcast-part-pending = em espera
broadcast-part-refused = recusados
broadcast-part-failed = com falha
broadcast-part-repeated = talvez duas vezes
broadcast-part-acknowledged-earlier = confirmaram um texto anterior
broadcast-part-cancelled = não enviado
erased-acknowledgements = • { $count ->
        [one] a sua confirmação de ter lido e compreendido um anúncio
       *[other] as suas confirmações de ter lido e compreendido { $count } anúncios
    }
erased-broadcasts = • { $count ->
        [one] o texto de { $count } comunicado ou rascunho seu
       *[other] os textos de { $count } comunicados ou rascunhos seus
    }, com as traduções
# Whom a draft is for. $who: everybody, or teams, roles and languages by name.
broadcast-for = Para: { $who } ({ $readers ->
        [one] uma pessoa
       *[other] { $readers } pessoas
    })
broadcast-for-everybody = toda a sala
broadcast-for-picked = { $people ->
        [one] uma pessoa escolhida
       *[other] { $people } pessoas escolhidas
    }
broadcast-audience-empty = De momento ninguém corresponde a esta escolha, por isso não há a quem enviar. Nada foi enviado. Altere os destinatários, por favor.
button-broadcast-who = Para quem?
button-broadcast-everybody = Toda a sala
button-broadcast-by-team = Por equipa
button-broadcast-by-role = Por função
button-broadcast-by-language = Por língua
button-broadcast-by-person = Escolher pessoas
button-broadcast-more-people = Mais pessoas
# What goes out where nobody approved a text, and whether it rings at night.
broadcast-how = O que devem receber os leitores em cuja língua ninguém aprovou o texto? E pode tocar durante a noite (21:00–7:00)? Se não, chega lá sem som.
button-broadcast-how = Como é enviado
button-broadcast-missing-ask = Perguntar-me ao enviar
button-broadcast-missing-machine = Tradução automática, assinalada
button-broadcast-missing-original = O meu próprio texto para eles
button-broadcast-quiet = Sem som à noite
button-broadcast-ring = Urgente: toca também à noite
# Above each text of a trial that only the author sees.
broadcast-test = TESTE · { $language } · só você vê isto
button-broadcast-test = Teste: só para mim
button-broadcast-later = Enviar mais tarde
broadcast-which-day = Em que dia deve ser enviado?
broadcast-which-hour = { $day }: a que horas?
broadcast-whose-clock = { $day }, { $time }: por que relógio?
# $zone: for example Asia/Qatar.
button-broadcast-my-clock = O meu ({ $zone })
button-broadcast-each-clock = O de cada leitor
broadcast-scheduled = Será enviado em { $day } às { $time } ({ $zone }) a todas as pessoas a quem então se destine, na língua que então lerem. /drafts mostra o que está à espera.
broadcast-scheduled-each = Será enviado em { $day } às { $time } pelo relógio da equipa de cada leitor, na língua que então ler. /drafts mostra o que está à espera.
broadcast-unscheduled = Já não será enviado por si. O rascunho está de novo aberto.
button-broadcast-unschedule = Não enviar nessa altura
broadcast-hour-skipped = Nesse dia não há { $time } em { $zone }: os relógios adiantam. Escolha outra hora, por favor.
broadcast-hour-twice = Nesse dia { $time } acontece duas vezes em { $zone }: os relógios atrasam. Escolha outra hora, por favor.
broadcast-hour-over = { $time } já passou em { $zone }. Nada foi programado. Escolha uma hora posterior, por favor.
broadcast-hour-too-far = Para { $time } em { $zone } faltam mais de { $days } dias. Escolha um dia mais próximo, por favor.
broadcast-hour-unknown = Não consigo ler esse dia e essa hora. Escolha-os com os botões, por favor.
# $room: the announcement’s.
broadcast-held = O seu comunicado para a sala { $room } não pôde ser enviado à hora marcada, porque já não pode enviar para essa sala ou porque ninguém corresponde à sua escolha. Ninguém o recebeu. /drafts mostra-o.
broadcast-held-unapproved = O seu comunicado para a sala { $room } não foi enviado à hora marcada: há agora textos que ninguém aprovou. Ninguém o recebeu. /drafts mostra-o.
# $name: the colleague.
broadcast-was-taken-over = { $name } ficou com o seu rascunho de comunicado para a sala { $room } e continua-o.
broadcast-own-draft-first = Está a trabalhar noutro rascunho. Envie-o, programe-o ou descarte-o primeiro, por favor: /broadcast mostra-o.
broadcast-drafts = Rascunhos para as suas salas:
broadcast-no-drafts = Não há rascunhos para as suas salas. /broadcast começa um.
broadcast-draft-line = { $number } · { $room } · { $name }
broadcast-scheduled-line = { $number } · { $room } · { $name } · a enviar: { $when } ({ $zone })
broadcast-held-line = { $number } · { $room } · { $name } · não enviado: { $when } ({ $zone })
button-broadcast-open = Abrir { $number }
button-broadcast-take = Ficar com { $number }
button-broadcast-stop = Não enviar { $number }
# Correcting and withdrawing what was sent. $readers: who has a copy, or is to get one.
broadcast-correct-text =
    Envie-me o texto corrigido na sua próxima mensagem, com até { $limit } caracteres. Ninguém o vê antes de você conferir cada idioma.

    Para corrigir só um idioma, toque em “Voltar à prévia”. /cancel deixa o comunicado como está.
broadcast-preview-correction = Correção do seu comunicado para a sala { $room }, para { $readers ->
        [one] uma pessoa
       *[other] { $readers } pessoas
    }. Nada mudou ainda.
broadcast-correcting-now = As cópias estão sendo corrigidas, e quem tinha o texto anterior é avisado. Em seguida vem um novo relatório.
broadcast-nothing-to-correct = Este comunicado não tem mais texto: foi retirado ou apagado.
# $name: the colleague.
broadcast-correction-elsewhere = { $name } está corrigindo este comunicado neste momento. /drafts o mostra, e lá você pode assumi-lo.
broadcast-correction-same = O texto é o mesmo de antes, portanto nada foi mudado.
broadcast-correction-as-it-was = Uma correção chega na hora a todos que têm o comunicado. Aqui não dá para escolher outra coisa.
# Under a copy, and in the report. $time: an hour and a day.
broadcast-mark-corrected = ✎ Corrigido: { $time }
broadcast-corrected-at = Corrigido: { $time }
# An answer to the reader’s own copy.
broadcast-was-corrected = { $name } corrigiu este comunicado. Leia-o de novo, por favor, e toque no botão abaixo quando o tiver lido e entendido.
broadcast-correcting = Comunicado para a sala { $room }, em correção: { $sent } de { $all } enviados.
broadcast-withdrawing = Comunicado para a sala { $room }: está sendo retirado.
broadcast-withdrawn = Comunicado para a sala { $room }: retirado.
broadcast-count-outdated = Ainda mostram o texto anterior: { $count }
broadcast-count-removed = Removidos das conversas: { $count }
broadcast-count-kept = Não puderam ser removidos, ou talvez ainda estejam lá: { $count }
broadcast-count-acknowledged-earlier = Tinham confirmado o texto anterior, ainda não o novo: { $count }
# Goes to the author. $name: the colleague.
broadcast-corrected-by = { $name } corrigiu o seu comunicado para a sala { $room }. Em seguida vem um novo relatório.
broadcast-withdrawn-by = { $name } retirou o seu comunicado para a sala { $room }. Em seguida vem um novo relatório.
broadcast-withdraw-question = Retirar este comunicado? O texto é apagado, nada mais é enviado, e eu removo cada cópia que o Telegram me deixar remover; as outras são trocadas por uma linha que diz isso. Não dá para desfazer.
broadcast-withdrawing-now = O comunicado está sendo retirado. O relatório dirá o que pôde ser removido.
broadcast-withdrawn-already = Este comunicado já tinha sido retirado.
broadcast-cancel-question = Parar este comunicado de vez? Quem já o tem fica com ele; mais ninguém o receberá. Não dá para desfazer.
broadcast-cancelling-now = Está sendo parado. O relatório dirá quem o tem.
button-broadcast-correct = Corrigir
button-broadcast-withdraw = Retirar
button-broadcast-withdraw-now = Sim, retirar
button-broadcast-cancel-now = Sim, parar de vez
button-broadcast-keep = Deixar assim
button-broadcast-correct-send = Corrigir ({ $readers })
# Asking a colleague to look at one language. $language: by name; $name: a colleague.
broadcast-review-choose = Quem deve revisar o texto em { $language }? Estes colegas o leem.
broadcast-review-nobody = Não há a quem pedir nesta sala que leia { $language }: é preciso alguém da coordenação ou de uma equipe desse idioma.
broadcast-review-request = { $name } pede que você revise um comunicado para a sala { $room } antes do envio. Primeiro vem o texto original, depois o texto em { $language }.
broadcast-review-question = O texto em { $language } diz o mesmo que o original? Se você o aprovar ou escrever um melhor, ele leva o seu nome.
broadcast-review-approved = { $name } aprovou o texto em { $language } do seu comunicado para a sala { $room }.
broadcast-review-edited = { $name } escreveu o texto em { $language } do seu comunicado para a sala { $room } e responde por ele.
broadcast-review-declined = { $name } não pode revisar o texto em { $language } do seu comunicado para a sala { $room }. Você pode pedir a outra pessoa.
broadcast-review-over = Não há mais nada para revisar aqui: o texto foi mudado, enviado ou já se decidiu.
broadcast-review-thanks = Obrigado. O texto em { $language } está aprovado em seu nome.
broadcast-review-write = Envie-me o texto melhor em { $language } na sua próxima mensagem. /cancel o deixa como está.
broadcast-review-declining = Obrigado por avisar. Dá para pedir a outra pessoa.
broadcast-asked = revisão pedida a { $name }
button-broadcast-ask = Pedir revisão: { $language }
button-broadcast-open-preview = Ver a prévia
button-review-approve = Aprovar
button-review-edit = Escrever um melhor
button-review-decline = Eu não
erased-reviews = • { $count ->
        [one] que pediram a você para revisar um texto
       *[other] que pediram a você para revisar { $count } textos
    }
# A text that was approved for something similar. $percent: how much alike.
broadcast-suggestion = Aprovado antes para um texto parecido, { $percent } % igual:
broadcast-status-earlier = tirado de um texto parecido, não aprovado para este
button-broadcast-use = Usar o texto anterior: { $language }
# $kinds: a list of identifier messages.
broadcast-names-somebody = ⚠ Parece conter { $kinds }. Todos a quem se destina poderão ler.
broadcast-or-type = Ou escreva-me a hora, por exemplo 14:35 ou 2026-11-24 14:35.
broadcast-review-left = Ficou como está. Você ainda pode aprovar o texto com o botão.
broadcast-review-changed = O texto foi mudado. Está aprovado em seu nome.
# What an announcement carries besides words. $size and $limit: megabytes; elsewhere characters.
broadcast-or-media = Também pode ser uma foto, um vídeo ou um documento com uma legenda de até { $limit } caracteres.
broadcast-carries = 📎 Leva: { $kind }
broadcast-one-media = Um comunicado leva uma só foto, vídeo ou documento. Nada foi recebido. Envie só um, com a legenda.
broadcast-media-kind = Um comunicado pode levar uma foto, um vídeo ou um documento, mas não isto. Nada foi recebido; envie outro, ou um texto.
broadcast-media-too-large = Este arquivo tem { $size } MB; um comunicado leva no máximo { $limit } MB, para que todos possam abri-lo. Nada foi recebido. Envie um menor.
broadcast-media-without-words = Envie de novo com uma legenda: sem palavras, não dá para dizer a cada pessoa no seu idioma o que é.
broadcast-caption-too-long = Nada foi enviado: sob uma foto, um vídeo ou um documento cabem { $limit } caracteres em cada idioma. A prévia diz quais textos são mais longos; encurte-os.
broadcast-too-long-here = ⚠ Longo demais para ir embaixo: { $length } caracteres, no máximo { $limit }. Encurte este texto antes de enviar.
button-broadcast-take-scheduled = Assumir { $number }: não nesse horário
kept-copies-of-broadcasts = • as cópias dos seus comunicados nas conversas dos seus colegas: estão no Telegram, e não podemos recolhê-las

## Translation

check-empty = texto que falta
check-untranslated = palavras não traduzidas
check-repeated = palavras repetidas
check-cut-off = final que falta
check-length = frases a mais ou a menos
check-numbers = números
check-units = unidades
check-times = datas e horários
check-frequency = frequência
check-language = idioma
check-negation = negações
check-laterality = esquerda e direita
check-comparators = “pelo menos” e “no máximo”
check-opposites = antes e depois, iniciar e suspender, alto e baixo
check-drugs = medicamentos e alergias
check-terms = termos combinados
check-literals = links e endereços
check-formatting = formatação
check-masks = links, nomes ou códigos
provider-memory = texto anterior
provider-on-device = tradução automática local
provider-short-answers = lista curta
provider-libretranslate = LibreTranslate
provider-google = Google
provider-deepl = DeepL
provider-microsoft = Microsoft Translator
provider-mymemory = MyMemory

## Guidance

guide-menu =
    O que faz dar certo o trabalho conjunto entre hospitais. Escolha um tema ou pergunte com as suas palavras, por exemplo:
    /guide Como conquistar a confiança de um novo parceiro?
guide-nothing = Não tenho nenhuma ficha sobre isso. Se quiser, guardo a sua pergunta para os editores, sem o que possa identificar alguém, por { $days } dias. Ou escolha um tema:
guide-no-cards = Ainda não há fichas aqui.
guide-card-unknown = Essa ficha não existe, ou não existe mais. O comando /guide mostra todas as fichas.
guide-offer = Há uma ficha de orientação sobre isso. Só você vê esta mensagem.
guide-state-draft = Rascunho: nenhuma pessoa revisou esta ficha ainda.
guide-state-reviewed = Revisada por { $name }, { $date }.
guide-state-outdated = ⚠ Pode estar desatualizada: a ficha em inglês mudou depois desta tradução.
guide-fallback = ⚠ Ainda não disponível em { $wanted }. Mostrada em { $shown }.
guide-section-why = Por quê
guide-section-do = O que ajuda
guide-section-avoid = O que é melhor evitar
guide-section-say = O que dizer
guide-section-reflect = Perguntas para refletir
guide-sources = Fontes
button-guide-more = Ler mais
button-guide-cards = Todas
button-guide-offer = Orientação: { $title }
guide-group-principles = Os princípios
guide-group-differences = Nossas diferenças
guide-group-partnership = A parceria
guide-group-talking = Conversar
guide-group-deciding = Decidir juntos
guide-group-lasting = Fazer durar
guide-group-others = Outras fichas
guide-group-own = Da nossa instituição
guide-question-kept = Obrigado. Os editores recebem a sua pergunta sem o que possa identificar alguém. Ela é apagada depois de { $days } dias.
guide-question-gone = Não tenho mais a sua pergunta. Faça de novo com /guide.
guide-no-words = Esta ficha não tem frases para dizer.
guide-related = Relacionadas com “{ $title }”:
guide-nothing-related = Não há outras fichas relacionadas.
guide-vote-helped = Anotado: ajudou. Obrigado. Você pode mudar quando quiser.
guide-vote-did-not-help = Anotado: não ajudou. Obrigado, isso ajuda quem escreve as fichas. Você pode mudar quando quiser.
guide-share-question = { $count ->
        [one] Compartilhar “{ $title }” com uma pessoa da sala { $room }? Ela recebe no próprio idioma.
       *[other] Compartilhar “{ $title }” com { $count } pessoas da sala { $room }? Cada uma recebe no próprio idioma.
    }
guide-shared = { $count ->
        [one] A caminho de uma pessoa da sala { $room }.
       *[other] A caminho de { $count } pessoas da sala { $room }.
    }
guide-not-shared = Não foi compartilhada.
guide-share-nobody = Ainda não há mais ninguém na sala { $room }.
guide-shared-heading = { $name } compartilhou uma ficha com a sala
guide-weekly-heading = Sua ficha da semana
weekly-started = Você recebe uma ficha toda segunda-feira às 9h; a primeira em { $day }. /guide weekly interrompe.
weekly-stopped = Você não recebe mais fichas da semana.
phrases-menu = O que se diz com frequência em reuniões, no seu idioma e no dos parceiros. Escolha um tema:
phrases-draft = Rascunho: nenhuma pessoa revisou estas frases ainda. Use como sugestões.
phrases-topic-unknown = Esse tema não existe. /phrases mostra todos.
phrases-topic-greeting = Cumprimentar
phrases-topic-repeating = Pedir para repetir
phrases-topic-clarifying = Esclarecer
phrases-topic-agreeing = Concordar
phrases-topic-disagreeing = Discordar
phrases-topic-time = Datas e horários
phrases-topic-numbers = Números
phrases-topic-documents = Documentos
phrases-topic-privacy = Privacidade
phrases-topic-technical = Som e imagem
phrases-topic-interpreting = Com intérpretes
phrases-topic-delays = Atrasos
phrases-topic-apologising = Pedir desculpas
phrases-topic-thanking = Agradecer
phrases-topic-handing-over = Passar adiante
phrases-topic-closing = Encerrar
guide-own-of = Ficha própria de { $institution }, para a sua equipe.
guide-own-how =
    Envie a ficha em uma só mensagem: o título na primeira linha (até { $title } caracteres) e depois um resumo (até { $summary }). Se quiser, acrescente seções, cada uma sob o seu nome em uma linha própria: { $sections }.

    Só a sua instituição a encontra. É um rascunho até que outra pessoa coordenadora revise. /cancel interrompe.
guide-own-cancelled = Tudo bem, sem ficha. A sua próxima mensagem vai para a sala como sempre.
guide-own-edit-with-button = Isto virou uma ficha, e ela fica como está. O botão Editar permite mudar.
guide-own-remove-question = Remover “{ $title }”? Ninguém mais a encontrará.
guide-own-removed = A ficha foi removida.
guide-own-incomplete = Uma ficha precisa de um título na primeira linha e de um resumo depois. Envie de novo.
guide-own-title-too-long = O título tem { $length } caracteres; cabem no máximo { $limit }. Envie de novo a ficha, mais curta.
guide-own-summary-too-long = O resumo tem { $length } caracteres; cabem no máximo { $limit }. Envie de novo a ficha, mais curta.
guide-own-too-long = As seções juntas têm { $length } caracteres; cabem no máximo { $limit }. Envie de novo a ficha, mais curta.
guide-own-no-team = Você não está em nenhuma equipe, então não há instituição para a qual escrever uma ficha.
guide-own-not-by-author = Este texto é seu, então outra pessoa precisa revisar.
guide-own-changed = A ficha mudou desde que você a viu. Leia de novo primeiro.
inline-for-members = Só para membros: como entrar
inline-mark-machine = tradução automática { $source }→{ $target }
inline-machine = { $language } · tradução automática { $source }→{ $target }
inline-approved = { $language } · aprovada por uma pessoa
inline-doubtful = Não oferecida, não passou na verificação de segurança: { $languages }
inline-unfinished = Ainda traduzindo: acrescente um espaço para ver mais
button-guide-short = Resumo
button-guide-say = O que dizer
button-guide-share = Compartilhar
button-guide-related = Veja mais
button-guide-helped = 👍
button-guide-did-not-help = 👎
button-guide-back = Voltar
button-question-keep = Guardar minha pergunta para os editores
button-weekly-start = Uma ficha toda segunda
button-weekly-stop = Parar as fichas semanais
button-share-cancel = Cancelar
button-phrases = Frases para reuniões
button-phrases-topics = Todos os temas
button-own-edit = Editar
button-own-review = Eu revisei
button-own-remove = Remover
button-share-send = Compartilhar com { $count }
erased-guidance = { $count ->
        [one] • { $count } pergunta ou avaliação de fichas
       *[other] • { $count } perguntas ou avaliações de fichas
    }
erased-own-cards = { $count ->
        [one] • { $count } ficha que você escreveu e ninguém tinha revisado
       *[other] • { $count } fichas que você escreveu e ninguém tinha revisado
    }
kept-own-cards = { $count ->
        [one] • { $count } ficha que você escreveu: um colega revisou, e ela é da sua instituição
       *[other] • { $count } fichas que você escreveu: colegas revisaram, e elas são da sua instituição
    }

## Linked groups

error-group-admins-only = Só quem administra este grupo do Telegram pode vinculá-lo ou desvinculá-lo.
error-group-not-linked = Este grupo não está vinculado a nenhuma sala.
error-group-linked-for-team = Este grupo já está vinculado à sala “{ $room }”, para a equipe { $team }. Para vinculá-lo a outra, envie antes /unlink no grupo.
error-group-linked-mixed = Este grupo já está vinculado à sala “{ $room }” como grupo misto. Para vinculá-lo a outra, envie antes /unlink no grupo.
error-group-changed = Alguém vinculou este grupo no mesmo momento. Por favor, verifique de novo.
link-how = Isto funciona em um grupo. Adicione-me ao grupo do Telegram da sua equipe, torne-me administrador e envie lá /link. Para um grupo de várias equipes: /link mixed. Para encerrar: /unlink
link-which-room = A que sala vincular o grupo “{ $title }”?
link-already = O grupo “{ $title }” já está vinculado à sala “{ $room }”.
link-another = A sala “{ $room }” já tem o grupo “{ $title }” vinculado, e só há lugar para um. Este grupo fica no lugar dele?
link-done = O grupo “{ $title }” está agora vinculado à sala “{ $room }”.
button-link-instead = Usar este grupo
group-linked = Este grupo está agora vinculado à sala “{ $room }”, para a equipe { $team }. Também na sala: { $teams }.
group-linked-meaning =
    O que os membros registrados escrevem aqui é repassado a elas, a cada pessoa no seu idioma. O que elas escrevem chega aqui, e todo o grupo pode ler. O que outras pessoas escrevem aqui fica aqui.

    Não é para emergências. Para encerrar: /unlink
group-linked-mixed = Este grupo está agora vinculado à sala “{ $room }” para pessoas de várias equipes: { $teams }. Nada do que se escreve aqui é repassado ainda: um administrador decide com /combined. Para encerrar: /unlink
group-unlinked = Este grupo não está mais vinculado à sala “{ $room }”. O que se escreve aqui fica aqui, e a equipe volta a ler a sala em conversas privadas comigo.
group-found = Posso escrever aqui de novo. Este grupo está vinculado à sala “{ $room }”. O que chegou enquanto isso foi enviado às conversas privadas da equipe.
group-moved = Este grupo passou a ser um supergrupo. Continua vinculado à sala “{ $room }”.
group-deaf = O Telegram não me mostra o que se escreve aqui: só comandos e respostas às minhas mensagens. Por isso nada mais é repassado. Por favor, torne-me administrador deste grupo.
group-hears-again = Vejo de novo o que se escreve aqui, e repasso.
group-not-registered = Isto fica no grupo: só repasso o que os membros registrados escrevem. Quem coordena a sua equipe pode enviar um convite.
group-not-of-the-room = Isto fica no grupo: ele está vinculado a uma sala em que a sua equipe não está.
group-answered-in-private = Respondido na nossa conversa privada
group-command-in-private = Isso funciona aqui, na nossa conversa privada.
group-help =
    Em um grupo vinculado, repasso o que os membros registrados escrevem.

    Como resposta a uma mensagem de lá:
    /why – de onde vem um texto
    /status – a quem chegou uma mensagem
    /lang – em que idioma ela está
    /unsend – retirá-la

    Para coordenadores que administram o grupo: /link e /unlink. Respondo aqui, em privado.
notice-group-lost = O grupo “{ $title }” não recebe mais as minhas mensagens: { $reason }. Enquanto isso, quem lê o grupo as recebe na sua conversa privada comigo.
notice-group-deaf = Não sou mais administrador do grupo “{ $title }”. Ele continua recebendo mensagens, mas não vejo o que se escreve lá e não repasso.
notice-group-late = O grupo “{ $title }” recebe agora as mensagens com cerca de { $seconds } segundos de atraso, porque o Telegram permite ali 20 por minuto. Nada se perde.
kept-group-links = { $count ->
        [one] • { $count } grupo que você vinculou continua vinculado, para a sua equipe: o seu número fica com ele
       *[other] • { $count } grupos que você vinculou continuam vinculados, para a sua equipe: o seu número fica com eles
    }

## Mixed groups

combined-is-on = No grupo “{ $title }”, cada mensagem recebe uma única resposta silenciosa nos outros idiomas. Lá se lê em: { $languages }.
combined-is-off = No grupo “{ $title }”, nada é traduzido nem repassado. Posso acompanhar cada mensagem com uma única resposta silenciosa nos outros idiomas lidos lá: { $languages }.
button-combined-on = Ativar
button-combined-off = Desativar
combined-on = As respostas combinadas estão ativadas. Cada mensagem aqui recebe uma única resposta silenciosa nos outros idiomas: { $languages }. A partir de agora, { $teams } leem a sala “{ $room }” neste grupo: o que for escrito na sala em outro lugar chega aqui, e não mais às conversas privadas. Quem não está neste grupo não veria: adicione essas pessoas, por favor. Para desativar: /combined off
combined-off = As respostas combinadas estão desativadas. O que é escrito aqui não é mais repassado, e nada da sala “{ $room }” chega aqui. { $teams } voltam a ler a sala nas conversas privadas. Para ativar: /combined on
combined-absent = Estas pessoas leem a sala aqui a partir de agora, mas não estão neste grupo: { $names }{ $count ->
        [0] .
       *[other] {" "}e mais { $count }.
    } Adicione-as, por favor.
combined-not-mixed = Isto só funciona em um grupo vinculado a uma sala como grupo misto. Para vincular este, um coordenador que o administre escreve /link.
combined-deaf = O que é escrito aqui não chega até mim, por isso não consigo traduzir. Primeiro faça de mim administrador deste grupo e depois escreva /combined on de novo.

## Where messages come from

origin-own-copy = Essa mensagem veio de mim, por isso não a repassei outra vez. Para responder ou perguntar sobre ela, responda a essa mensagem: seus colegas verão a que você se refere, cada um no seu idioma.
origin-anonymous = Mensagens de administradores anônimos não são repassadas: cada mensagem leva o nome de quem escreveu, e o Telegram não me diz o seu. Para que sejam repassadas, abra os administradores deste grupo, toque no seu nome e desative “Permanecer anônimo”.
origin-anonymous-command = O Telegram não me diz quem você é enquanto escreve em nome do grupo. Abra os administradores deste grupo, toque no seu nome, desative “Permanecer anônimo” e envie o comando de novo.

## The command menu

command-start = Onde você está
command-help = O que eu sei fazer
command-guide = Orientação para trabalhar em conjunto
command-phrases = Frases para reuniões, nos dois idiomas
command-why = De onde vem um texto
command-unsend = Retirar uma mensagem sua
command-unpin = Desafixar uma mensagem em todas as conversas
command-status = A quem chegou uma mensagem
command-link = Vincular este grupo a uma sala
command-unlink = Encerrar o vínculo deste grupo
command-combined = Traduzir um grupo misto em uma única resposta
command-settings = Seus idiomas e sua sala
command-broadcast = Anunciar algo a uma sala
command-drafts = Comunicados em preparação ou à espera
command-invite = Convidar profissionais para sua equipe
command-admin = Instituições, equipes, salas e convites
command-policy = Quais serviços traduzem e o que pode sair
command-language = O idioma em que você lê
command-lang = Dizer em que idioma está uma mensagem
command-interface = O idioma em que eu falo com você
command-display = Tradução, original ou ambos
command-quiet = Quando as mensagens não tocam
command-room = A sala em que você escreve
command-mydata = Tudo o que está guardado sobre você
command-forgetme = Sair e apagar os seus dados
command-privacy = O que fica guardado e onde

## A hora do leitor nas cópias

# $time: a time, or two with a dash between them; $day: a short weekday. It follows a time of day that the author wrote.
local-time = ({ $time } no seu horário)
local-time-on-day = ({ $day } { $time } no seu horário)
local-time-day-after = ({ $time } do dia seguinte no seu horário)
local-time-day-before = ({ $time } do dia anterior no seu horário)

## O que pode ser mal lido: um aviso só para quem escreve

# $found: the author’s words; $clear: plainer ones in the same language; $first and $second: dates; $count: of words, or of Chinese characters.
notice-hint = A sua mensagem já segue como a escreveu. Para dizer de outra forma, edite-a: todas as cópias mudam com ela.
hint-trailing-zero = “{ $found }” pode ser lido como dez vezes a dose se a vírgula não for vista. Mais seguro: “{ $clear }”.
hint-naked-decimal = Em “{ $found }” a vírgula passa facilmente despercebida, e a dose é lida muito mais alta. Mais seguro: “{ $clear }”.
hint-abbreviation = “{ $found }” está nas listas de abreviaturas que causam erros de medicação (Joint Commission, ISMP). Mais seguro: “{ $clear }”.
hint-date = “{ $found }” é { $first } em alguns países e { $second } em outros. Mais seguro: escrever o mês por extenso.
hint-time = “{ $found }”: manhã ou tarde? Os seus colegas estão em fusos diferentes. Com “15h00”, cada um vê também a hora onde está.
hint-idiom = “{ $found }” pode ser traduzido palavra por palavra. Mais claro: “{ $clear }”.
hint-long = Há uma frase com { $count } palavras ou caracteres. Frases longas são traduzidas com menos segurança; duas curtas são melhores.
hint-mended = Obrigado, agora está claro.
hint-fine = Fica como escreveu.
hints-on = Vai receber um aviso sem som quando algo que escrever puder ser mal lido. As suas mensagens seguem sempre de imediato.
hints-off = Não haverá mais avisos sobre a redação. Pode ativá-los de novo aqui ou em /settings.
button-hint-fine = Está bem assim
button-hint-off = Sem mais avisos
button-hints-turn-on = Ativar avisos de redação
button-hints-turn-off = Desativar avisos de redação
