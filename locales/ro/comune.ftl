# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Codul rutier italian (Codice della Strada)

atto-riferimento = Referință
atto-data = Data
atto-protocollo = Nr. de înregistrare
atto-violazione = Contravenția din
atto-targa = Nr. de înmatriculare
atto-piego = Recomandata nr.
atto-codice = Codul actului

titolo-pagamento = Cum se plătește
titolo-ricorso = Cum se contestă
titolo-accesso = Accesul la dosar
titolo-privacy = Protecția datelor cu caracter personal
titolo-responsabile = Responsabilul de procedură

firma-comandante = Comandantul
firma-omessa = Semnătura olografă este înlocuită de indicarea tipărită a numelui (art. 3 alin. 2 D.Lgs. nr. 39 din 12 februarie 1993)

entro-5gg = în termen de 5 zile
dal-6-al-60 = din a 6-a până în a 60-a zi
entro-60gg = în termen de 60 de zile
entro-data = până la scadență

accertamento-giorno = Data și ora
accertamento-luogo = Locul
accertamento-accertatori = Agenți constatatori
accertamento-veicolo = Vehiculul
accertamento-destinatario = Destinatarul
accertamento-qualita = În calitate de
accertamento-contestazione = De ce nu s-a comunicat pe loc
accertamento-informazioni = Informații pentru destinatar
titolo-mancato = Dacă nu se plătește și nu se contestă

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] În termen de 5 zile de la comunicare
        [dal-6-al-60] Din a 6-a până în a 60-a zi
        [entro-60gg] În termen de 60 de zile de la comunicare
       *[oltre-60gg] După 60 de zile, fără contestație
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] sancțiune redusă cu 30 %
        [oltre-60gg] jumătate din maxim
       *[altro] sumă redusă
    }
importi-riga-parti = sancțiune { $sanzione } + cheltuieli { $spese }
estero-nazione = Statul de înmatriculare
estero-dispositivo = Dispozitiv
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] aparat de măsurare a vitezei
        [TELELASER] aparat laser de măsurare a vitezei
        [ROSSO] aparat de detectare a trecerii pe culoarea roșie a semaforului
        [ZTL] aparat de control al accesului în zona cu trafic restricționat
       *[SORPASSOMETRO] aparat de detectare a depășirilor neregulamentare
    }
estero-approvazione = Aprobare
estero-taratura = Verificare și etalonare
estero-taratura-detta = efectuată la { $taratura_data }, valabilă până la { $taratura_scadenza }
estero-velocita = Viteză
estero-intestatario = Titularul contului
estero-iban = IBAN
estero-bic = BIC
estero-causale = Detaliile plății
estero-causale-detta = { $numero } { $targa }
