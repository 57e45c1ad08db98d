# Stato: riveduto
# Modulo di comunicazione dei dati del conducente.

titolo = Comunicazione dei dati del conducente
norma =
    Art. 126-bis, comma 2, del { -cds }. Da restituire compilato e firmato **entro 60 giorni dalla notificazione del verbale**.
restituire =
    Da restituire a: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, PEC { $ente_pec }.
voce-verbale = Verbale n.
voce-targa = Targa
voce-data = Violazione in data
voce-notificato = Notificato in data
voce-luogo = Luogo:

titolo-a = A. Chi dichiara
titolo-b = B. Che cosa dichiara
titolo-c = C. Il conducente
titolo-d = D. Dichiarazione e firme
titolo-e = E. Istruzioni

persona-cognome = Cognome
persona-nome = Nome
persona-nascita = Nato/a a
persona-stato = Prov. o Stato
persona-data = il
persona-sesso = Sesso
persona-residenza = Residente in
persona-via = Via e numero
persona-cap = CAP
ente-nome = Per la società o l'ente
ente-codice = C.F. o P.IVA
documento-tipo = Documento d'identità
documento-numero = numero
documento-autorita = rilasciato da
documento-data = il
qualita-obbligato = proprietario o altro obbligato in solido
qualita-legale = legale rappresentante della società o dell'ente
qualita-delegato = delegato (allegare la delega)

dichiara-io = Alla guida del veicolo ero io (compilare C; basta la firma del dichiarante).
dichiara-altri = Alla guida del veicolo era la persona indicata in C.
dichiara-ignoto =
    Non sono in grado di indicare chi guidava, per il motivo seguente (giustificato e documentato; altrimenti si applica la sanzione richiamata in E):

recapito-telefono = Telefono
recapito-pec = PEC o e-mail
patente-categoria = Patente cat.
patente-numero = numero
patente-autorita = rilasciata da
patente-data = il
patente-scadenza = valida fino al

autocertificazione =
    Dichiaro quanto sopra ai sensi degli artt. 46 e 47 D.P.R. 28 dicembre 2000, n. 445, consapevole delle sanzioni penali per chi dichiara il falso (art. 76 dello stesso decreto).
copia-patente =
    Allegare la copia fronte e retro della patente del conducente, firmata da lui, con la frase scritta a mano: «Io sottoscritto/a … nato/a a … il … dichiaro che la fotocopia del seguente documento è conforme all'originale in mio possesso»; allegare anche la copia di un documento d'identità di chi dichiara.
firma-luogo = Luogo e data
firma-dichiarante = Firma di chi dichiara
firma-conducente = Firma del conducente

istruzioni =
    Il modulo si consegna al Comando, si spedisce con raccomandata o si invia per PEC entro 60 giorni dalla notificazione del verbale, anche se si è già pagato. Chi ricorre ne informi il Comando entro lo stesso termine. Chi senza giustificato e documentato motivo non comunica i dati è soggetto alla sanzione da { $somma_conducente_minimo } a { $somma_conducente_massimo } (art. 126-bis, comma 2, C.d.S.). Per la patente rilasciata all'estero indicare lo Stato e allegarne copia. Titolare del trattamento dei dati: { $ente_nome }; responsabile della protezione dei dati: { $ente_dpo }; informativa completa: { $ente_informativa }.
