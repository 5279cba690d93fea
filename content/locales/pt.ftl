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
    /settings – seus idiomas e sua sala
    /room – para onde vão as suas mensagens
    /language – o idioma em que você lê
    /interface – o idioma em que eu falo com você
    /privacy – o que saber antes de escrever
    /mydata – tudo o que está guardado sobre você
    /forgetme – sair e apagar os seus dados
help-coordinator = /invite – convidar profissionais de saúde para a sua equipe
help-administrator = /admin – instituições, equipes, salas e convites

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
button-settings-reading = Idioma de leitura
button-settings-interface = Idioma em que falo
button-settings-room = Outra sala
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

## Relayed messages

relay-header = { $name } · { $team }, { $institution }
relay-header-without-team = { $name }
relay-former-member = Alguém que já saiu
relay-tag-machine = { $source }→{ $target } · { $provider }
relay-tag-approved = { $source }→{ $target } · aprovada por uma pessoa
relay-edited = editada
relay-mark-no-engine = ⚠ Texto original: aqui não há tradução { $source }→{ $target }.
relay-mark-engine-failed = ⚠ Texto original: a tradução { $source }→{ $target } falhou.
relay-mark-checks-failed = ⚠ Texto original: a tradução { $source }→{ $target } não passou na verificação de segurança ({ $checks }).
relay-mark-language-unknown = ⚠ Texto original: o idioma não foi reconhecido.
relay-mark-check = ⚠ Compare com o original: { $checks }
button-original = Ver o original
button-doubtful = Tradução duvidosa
button-problem = Há um problema
relay-nobody-else = Mensagem guardada, mas ainda não há mais ninguém nesta sala. Quem entrar depois não vai ver a mensagem.
relay-sent-in-the-original = A tradução para estes idiomas não passou na verificação de segurança: { $languages }. Por isso, esses colegas receberam o seu texto original. Se você editar a mensagem e usar outras palavras, eles recebem a nova versão.
relay-edit-unknown = Não encontro a mensagem que você editou, por isso ninguém viu a mudança. Envie-a como mensagem nova.
relay-kind-not-carried = Por enquanto, só consigo repassar texto. Esta mensagem não foi repassada a ninguém.
relay-doubtful = ⚠ Esta tradução automática é duvidosa ({ $checks }). Não aja com base nela sem consultar o original:
relay-problem-reported = Obrigado. Quem escreveu a mensagem foi avisado de que ela pode não estar clara.
relay-problem-known = Você já avisou sobre esta mensagem. Quem a escreveu já sabe.
notice-problem = Para { $name }, esta mensagem, como chegou no idioma em que lê, não está clara ou tem um erro. Escreva com outras palavras ou pergunte o que não ficou claro.
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
kept-approved-pairs = • { $count ->
        [one] { $count } tradução que você aprovou, sem o seu nome
       *[other] { $count } traduções que você aprovou, sem o seu nome
    }, porque outras pessoas contam com isso

## Broadcast

help-broadcast = /broadcast – um comunicado para uma sala inteira, a cada pessoa no seu idioma
broadcast-choose-room = Para qual sala é o comunicado?
broadcast-send-text =
    Um comunicado para a sala { $room }, para { $readers ->
        [one] { $readers } pessoa
       *[other] { $readers } pessoas
    }.

    Envie o texto na sua próxima mensagem: só texto, até { $limit } caracteres. Você vai vê-lo em todos os idiomas antes de qualquer envio.

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
notice-problem-with-announcement = Para { $name }, o seu comunicado, como chegou no idioma em que lê, não está claro ou tem um erro. Pergunte o que não ficou claro ou escreva com outras palavras.
erased-broadcasts = • { $count ->
        [one] o texto de { $count } comunicado ou rascunho seu
       *[other] os textos de { $count } comunicados ou rascunhos seus
    }, com as traduções
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
check-drugs = nomes de medicamentos
check-terms = termos combinados
check-literals = links e endereços
check-masks = links, nomes ou códigos
provider-on-device = tradução automática local
provider-short-answers = lista curta
provider-libretranslate = LibreTranslate
provider-google = Google

## Guidance

guide-menu =
    O que faz dar certo o trabalho conjunto entre hospitais. Escolha uma ficha ou pergunte com as suas palavras, por exemplo:
    /guide Como conquistar a confiança de um novo parceiro?
guide-nothing = Não tenho nenhuma ficha sobre isso. Estas são as que tenho:
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
button-guide-cards = Todas as fichas
button-guide-offer = Orientação: { $title }

## The command menu

command-start = Onde você está
command-help = O que eu sei fazer
command-guide = Orientação para trabalhar em conjunto
command-settings = Seus idiomas e sua sala
command-broadcast = Anunciar algo a uma sala
command-invite = Convidar profissionais para sua equipe
command-admin = Instituições, equipes, salas e convites
command-language = O idioma em que você lê
command-interface = O idioma em que eu falo com você
command-room = A sala em que você escreve
command-mydata = Tudo o que está guardado sobre você
command-forgetme = Sair e apagar os seus dados
command-privacy = O que fica guardado e onde
