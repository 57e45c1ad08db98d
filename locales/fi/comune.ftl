# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Italian tieliikennelaki (Codice della Strada)

atto-riferimento = Viite
atto-data = Päivämäärä
atto-protocollo = Asianro
atto-violazione = Rikkomuspäivä
atto-targa = Rekisterinumero
atto-piego = Kirjatun lähetyksen nro
atto-codice = Asiakirjan koodi

titolo-pagamento = Miten maksaa
titolo-ricorso = Miten valittaa
titolo-accesso = Asiakirjoihin tutustuminen
titolo-privacy = Henkilötietojen suoja
titolo-responsabile = Menettelystä vastaava virkamies

firma-comandante = Päällikkö
firma-omessa = Omakätinen allekirjoitus korvattu painetulla nimellä (art. 3, 2 kohta, D.Lgs. 12. helmikuuta 1993, nro 39)

entro-5gg = 5 päivän kuluessa
dal-6-al-60 = 6. päivästä 60. päivään
entro-60gg = 60 päivän kuluessa
entro-data = eräpäivään mennessä

accertamento-giorno = Päivä ja kellonaika
accertamento-luogo = Paikka
accertamento-accertatori = Toteamisen tehneet virkamiehet
accertamento-veicolo = Ajoneuvo
accertamento-destinatario = Vastaanottaja
accertamento-qualita = Asema
accertamento-contestazione = Miksi ei ilmoitettu paikalla
accertamento-informazioni = Tietoja vastaanottajalle
titolo-mancato = Jos ette maksa ettekä valita

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] 5 päivän kuluessa tiedoksiannosta
        [dal-6-al-60] 6. päivästä 60. päivään
        [entro-60gg] 60 päivän kuluessa tiedoksiannosta
       *[oltre-60gg] 60 päivän jälkeen, ilman valitusta
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] maksu alennettuna 30 %
        [oltre-60gg] puolet enimmäismäärästä
       *[altro] alennettu määrä
    }
importi-riga-parti = maksu { $sanzione } + kulut { $spese }
estero-nazione = Rekisteröintivaltio
estero-dispositivo = Laite
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] nopeudenmittauslaite
        [TELELASER] lasernopeudenmittauslaite
        [ROSSO] punaisen valon valvontakamera
        [ZTL] rajoitetun liikenteen vyöhykkeen valvontakamera
       *[SORPASSOMETRO] kielletyn ohituksen havaitsemislaite
    }
estero-approvazione = Hyväksyntä
estero-taratura = Tarkastus ja kalibrointi
estero-taratura-detta = tehty { $taratura_data }, voimassa { $taratura_scadenza } asti
estero-velocita = Nopeus
estero-intestatario = Tilinomistaja
estero-iban = IBAN
estero-bic = BIC
estero-causale = Maksun viite
estero-causale-detta = { $numero } { $targa }
