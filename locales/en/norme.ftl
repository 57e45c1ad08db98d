# Stato: bozza
# Testi lunghi che più modelli stampano.

accesso-testo =
    The file of the procedure, the photographs and the recordings may be consulted, in person or through a representative, at { $ente_comando }, { $ente_indirizzo }, during opening hours; copies may be requested by writing to the same address or to { $ente_pec } (arts. 22 et seq. L. 7 August 1990, no. 241).

responsabile-testo =
    Office in charge of the procedure: { $ente_settore }, { $ente_indirizzo }, certified e-mail { $ente_pec } (arts. 4 and 5 L. 7 August 1990, no. 241).
responsabile-nome = Officer in charge: **{ $responsabile_procedimento }**.

privacy-testo = **Controller**: { $ente_nome }, { $ente_indirizzo }. **Purposes**: to ascertain the offence, notify the documents, collect the sums due and defend claims in court; **legal basis**: legal obligations and exercise of official authority (Art. 6(1)(c) and (e) of Regulation (EU) 2016/679). The data are kept for as long as the procedure and the rules on public archives require. The processing may lead to the penalty, to the deduction of licence points and to enforced collection. Printing and dispatch are entrusted to { $ente_responsabile_esterno }, processor (Art. 28). **Rights**: access, rectification, erasure or restriction in the cases provided for, and objection (Arts. 15 to 21), by applying to the controller or to the data protection officer ({ $ente_dpo }); complaint to the Italian data protection authority (Garante per la protezione dei dati personali, Art. 77). **Full privacy notice**: { $ente_informativa } and at the offices of the Police Command.

pagamento-parziale =
    A payment that is late, or even slightly less than the sum due including costs, does not discharge the penalty and is kept as a part payment (art. 389 D.P.R. 16 December 1992, no. 495).

# Verbali e lettere per chi risiede all'estero.
estero-sigle =
    C.d.S. = Codice della Strada, the Italian Highway Code (Legislative Decree no. 285 of 30 April 1992); comma = paragraph; D.Lgs. = legislative decree; D.L. = decree-law; D.P.R. = decree of the President of the Republic; L. = law.
estero-termini =
    The time limits run from notification. The day of notification is not counted and, if the last day is a public holiday in Italy, the time limit is extended to the next day that is not a public holiday.
estero-pagamento =
    { $pagamento ->
        [sconto] **Within 5 days** of notification you pay the penalty reduced by 30%; **from the 6th to the 60th day** you pay the statutory minimum of the penalty (art. 202(1) C.d.S.). The costs of ascertainment and notification are added to both and are not reduced (art. 201(4) C.d.S.). The amounts shown include the costs.
        [ridotto] **Within 60 days** of notification you pay the statutory minimum of the penalty (art. 202(1) C.d.S.), plus the costs of ascertainment and notification (art. 201(4) C.d.S.). For this offence the law excludes the 30% reduction for payment within 5 days. The amounts shown include the costs.
       *[escluso] For this offence the law does not allow payment of the reduced amount (art. 202(3) and (3-bis) C.d.S.). Within ten days the notice is sent to the Prefect, who fixes the sum to be paid by an order to pay (ordinanza-ingiunzione). **Do not make any payment before you receive it.**
    }
estero-bonifico = **By international bank transfer in euro** to the account shown below. Bank charges are borne by the payer: the Municipality must receive the full amount. As payment reference write only the number of the notice and the registration number.
estero-pagopa = **With the enclosed pagoPA payment notice**: by card or from an account, on the website or with the app of a bank or another provider that takes part in pagoPA. Scan the QR code or enter the 18-digit notice code (codice avviso). Use the notice that bears the amount for the period in which you pay.
estero-ricorso =
    { $pagamento ->
        [escluso] Anyone who considers the notice unfounded may appeal to only one of the following two authorities: the appeals are **alternatives**.
       *[ammesso] Anyone who considers the notice unfounded and **has not paid the reduced amount** may appeal to only one of the following two authorities: the appeals are **alternatives**, and payment excludes them.
    }
estero-prefetto = **Prefect, within 60 days** of notification (art. 203 C.d.S.): an appeal on plain paper addressed to the Prefect ({ $ente_prefetto }) and sent by registered letter with acknowledgement of receipt to the Police Command ({ $ente_indirizzo }) or directly to the Prefect, with any useful documents and, if you wish, a request to be heard. If the appeal is rejected, the Prefect orders payment of a sum not lower than twice the minimum (art. 204 C.d.S.).
estero-gdp = **Justice of the Peace, within 60 days** of notification for persons resident abroad (art. 204-bis C.d.S. and art. 7 D.Lgs. 1 September 2011, no. 150): an appeal to the court of the Justice of the Peace ({ $ente_giudice_di_pace }), filed at its registry, sent by post or filed electronically, with a copy of the notice and payment of the court fee (contributo unificato). Only this time limit is suspended from 1 to 31 August (L. 7 October 1969, no. 742).
estero-mancato =
    { $pagamento ->
        [escluso] If the Prefect considers the ascertainment well founded, he or she issues an order to pay a sum not lower than twice the minimum, plus costs; an order that is neither paid nor challenged within the time limits is an enforceable title (art. 204 C.d.S.).
       *[ammesso] Once 60 days have passed without payment of the reduced amount and without an appeal, the notice becomes an **enforceable title for a sum equal to half of the maximum penalty, plus the costs of the procedure** (art. 203(3) C.d.S.). Enforced collection follows, with a surcharge of one tenth for every six months of delay (art. 27 L. 24 November 1981, no. 689) and further costs.
    }

# Ordinanze e risposte.
termini-testo =
    The day of notification is not counted and, if the last day is a public holiday in Italy, the time limit is extended to the next day that is not a public holiday.
giacenza-testo =
    If the item is held at the post office, notification takes effect on the day of collection or, if it is not collected within ten days of the dispatch of the notice of deposit, on the tenth day, even for those who collect it later (art. 8 L. 20 November 1982, no. 890).
ricorso-verbale =
    Anyone who considers the notice unfounded and **has not paid the reduced amount** may appeal to only one of the following two authorities: the appeals are **alternatives**, and payment excludes them.
ricorso-prefetto = **Prefect, within 60 days** (art. 203 C.d.S.): an appeal on plain paper addressed to the Prefect ({ $ente_prefetto }), presented or sent by registered letter with acknowledgement of receipt or by certified e-mail to the Police Command or directly to the Prefect, with any useful documents and, if you wish, a request to be heard. If the appeal is rejected, the Prefect orders payment of a sum not lower than twice the minimum (art. 204 C.d.S.).
ricorso-gdp = **Justice of the Peace, within 30 days**, or 60 if the appellant resides abroad (art. 204-bis C.d.S. and art. 7 D.Lgs. 1 September 2011, no. 150): an appeal to the court of the Justice of the Peace ({ $ente_giudice_di_pace }), filed at its registry, sent by post or filed electronically, with a copy of the notice. Only this time limit is suspended from 1 to 31 August (L. 7 October 1969, no. 742).
come-pagare-avviso =
    Use the **enclosed pagoPA payment notice**: by card or from an account, on the website or with the app of a bank or another provider that takes part in pagoPA. Scan the QR code or enter the 18-digit notice code (codice avviso).
altre-modalita = Other ways to pay in Italy, in Italian: { $ente_altre_modalita }
iscrizione-a-ruolo =
    Once the time limit has passed without payment, the sum is entered for enforced collection, with a surcharge of one tenth for every six months of delay (art. 27 L. 24 November 1981, no. 689) and further costs.
