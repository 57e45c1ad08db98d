# Stato: bozza

accesso-testo =
    O processo, as fotografias e as gravações podem ser consultados, pessoalmente ou por representante, junto de { $ente_comando }, { $ente_indirizzo }, nas horas de abertura; podem ser pedidas cópias por escrito para a mesma morada ou para { $ente_pec } (arts. 22 e seguintes L. 7 de agosto de 1990, n.º 241).
responsabile-testo =
    Serviço encarregado do procedimento: { $ente_settore }, { $ente_indirizzo }, correio eletrónico certificado (PEC) { $ente_pec } (arts. 4 e 5 L. 7 de agosto de 1990, n.º 241).
responsabile-nome = Responsável pelo procedimento: **{ $responsabile_procedimento }**.
privacy-testo = **Responsável pelo tratamento**: { $ente_nome }, { $ente_indirizzo }. **Finalidades**: verificar a infração, notificar os documentos, cobrar os montantes devidos e exercer a defesa em juízo; **fundamento jurídico**: obrigações legais e exercício da autoridade pública (art. 6, n.º 1, alíneas c) e e), do Regulamento (UE) 2016/679). Os dados são conservados durante o tempo exigido pelo procedimento e pelas normas sobre os arquivos públicos. O tratamento pode conduzir à coima, à subtração de pontos da carta de condução e à cobrança coerciva. A impressão e a expedição são confiadas a { $ente_responsabile_esterno }, subcontratante (art. 28). **Direitos**: acesso, retificação, apagamento ou limitação nos casos previstos e oposição (arts. 15 a 21), dirigindo-se ao responsável pelo tratamento ou ao encarregado da proteção de dados ({ $ente_dpo }); reclamação para a autoridade italiana de proteção de dados (Garante per la protezione dei dati personali, art. 77). **Informação completa**: { $ente_informativa } e no Comando da Polícia.
pagamento-parziale =
    Um pagamento tardio, ou inferior mesmo que por pouco ao montante devido incluindo as despesas, não extingue a coima e é retido como pagamento por conta (art. 389 D.P.R. 16 de dezembro de 1992, n.º 495).
estero-sigle =
    C.d.S. = Codice della Strada, o Código da Estrada italiano (decreto legislativo n.º 285, de 30 de abril de 1992); comma = número (n.º); D.Lgs. = decreto legislativo; D.L. = decreto-lei; D.P.R. = decreto do Presidente da República; L. = lei.
estero-termini =
    Os prazos contam-se a partir da notificação. O dia da notificação não se conta e, se o último dia for feriado em Itália, o prazo passa para o primeiro dia seguinte que não seja feriado.
estero-pagamento =
    { $pagamento ->
        [sconto] **Nos 5 dias** seguintes à notificação paga-se a coima reduzida em 30%; **do 6.º ao 60.º dia** paga-se o mínimo legal da coima (art. 202, n.º 1, C.d.S.). A ambos acrescem as despesas de verificação e de notificação, que não são reduzidas (art. 201, n.º 4, C.d.S.). Os montantes indicados incluem as despesas.
        [ridotto] **Nos 60 dias** seguintes à notificação paga-se o mínimo legal da coima (art. 202, n.º 1, C.d.S.), acrescido das despesas de verificação e de notificação (art. 201, n.º 4, C.d.S.). Para esta infração a lei exclui a redução de 30% para o pagamento no prazo de 5 dias. Os montantes indicados incluem as despesas.
       *[escluso] Para esta infração a lei não admite o pagamento do montante reduzido (art. 202, n.os 3 e 3-bis, C.d.S.). O auto é transmitido no prazo de dez dias ao Prefeito (Prefetto), que fixa a quantia a pagar por injunção de pagamento (ordinanza-ingiunzione). **Não efetue qualquer pagamento antes de a receber.**
    }
estero-bonifico = **Por transferência bancária internacional em euros** para a conta abaixo indicada. As despesas bancárias ficam a cargo de quem paga: o Município deve receber o montante integral. Como referência do pagamento escreva apenas o número do auto e a matrícula.
estero-pagopa = **Com o aviso de pagamento pagoPA anexo**: com cartão ou a partir de uma conta, no sítio Web ou com a aplicação de um banco ou de outro prestador aderente ao pagoPA. Leia o código QR ou introduza o código do aviso de 18 algarismos (codice avviso). Utilize o aviso com o montante correspondente ao período em que paga.
estero-ricorso =
    { $pagamento ->
        [escluso] Quem considerar infundado o auto pode recorrer apenas a uma das duas autoridades seguintes: os recursos são **alternativos**.
       *[ammesso] Quem considerar infundado o auto e **não tiver pago o montante reduzido** pode recorrer apenas a uma das duas autoridades seguintes: os recursos são **alternativos** e o pagamento exclui-os.
    }
estero-prefetto = **Prefeito (Prefetto), no prazo de 60 dias** após a notificação (art. 203 C.d.S.): recurso em papel comum dirigido ao Prefeito ({ $ente_prefetto }) e enviado por carta registada com aviso de receção ao Comando da Polícia ({ $ente_indirizzo }) ou diretamente ao Prefeito, com os documentos úteis e, se o desejar, um pedido de audição. Se o recurso for indeferido, o Prefeito ordena o pagamento de uma quantia não inferior ao dobro do mínimo (art. 204 C.d.S.).
estero-gdp = **Juiz de Paz (Giudice di Pace), no prazo de 60 dias** após a notificação para os residentes no estrangeiro (art. 204-bis C.d.S. e art. 7 D.Lgs. 1 de setembro de 2011, n.º 150): recurso para o Juiz de Paz ({ $ente_giudice_di_pace }), apresentado na secretaria, enviado por correio ou por via eletrónica, com cópia do auto e pagamento da taxa de justiça (contributo unificato). Só este prazo fica suspenso de 1 a 31 de agosto (L. 7 de outubro de 1969, n.º 742).
estero-mancato =
    { $pagamento ->
        [escluso] Se considerar fundada a verificação, o Prefeito emite a injunção de pagamento de uma quantia não inferior ao dobro do mínimo, acrescida das despesas; a injunção que não seja paga nem impugnada nos prazos constitui título executivo (art. 204 C.d.S.).
       *[ammesso] Decorridos 60 dias sem pagamento do montante reduzido e sem recurso, o auto torna-se **título executivo por uma quantia igual a metade da coima máxima, acrescida das despesas do procedimento** (art. 203, n.º 3, C.d.S.). Segue-se a cobrança coerciva, com um agravamento de um décimo por cada semestre de atraso (art. 27 L. 24 de novembro de 1981, n.º 689) e outras despesas.
    }
giacenza-testo =
    Se o objeto ficar em depósito na estação dos correios, a notificação considera-se feita no dia do levantamento ou, se não for levantado no prazo de dez dias a contar da expedição do aviso de depósito, no décimo dia, mesmo para quem o levantar depois (art. 8 L. 20 de novembro de 1982, n.º 890).
ricorso-verbale =
    Quem considerar infundado o auto e **não tiver pago o montante reduzido** pode recorrer apenas a uma das duas autoridades seguintes: os recursos são **alternativos** e o pagamento exclui-os.
ricorso-prefetto = **Prefeito (Prefetto), no prazo de 60 dias** (art. 203 C.d.S.): recurso em papel comum dirigido ao Prefeito ({ $ente_prefetto }), apresentado ou enviado por carta registada com aviso de receção ou por correio eletrónico certificado ao Comando da Polícia ou diretamente ao Prefeito, com os documentos úteis e, se o desejar, um pedido de audição. Se o recurso for indeferido, o Prefeito ordena o pagamento de uma quantia não inferior ao dobro do mínimo (art. 204 C.d.S.).
ricorso-gdp = **Juiz de Paz (Giudice di Pace), no prazo de 30 dias**, ou 60 se o recorrente residir no estrangeiro (art. 204-bis C.d.S. e art. 7 D.Lgs. 1 de setembro de 2011, n.º 150): recurso para o Juiz de Paz ({ $ente_giudice_di_pace }), apresentado na secretaria, enviado por correio ou por via eletrónica, com cópia do auto. Só este prazo fica suspenso de 1 a 31 de agosto (L. 7 de outubro de 1969, n.º 742).
come-pagare-avviso =
    Utilize o **aviso de pagamento pagoPA anexo**: com cartão ou a partir de uma conta, no sítio Web ou com a aplicação de um banco ou de outro prestador aderente ao pagoPA. Leia o código QR ou introduza o código do aviso de 18 algarismos (codice avviso).
altre-modalita = Outras formas de pagar em Itália, em italiano: { $ente_altre_modalita }
