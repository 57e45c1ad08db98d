# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Information letter
sottotitolo = regarding a road-safety-related traffic offence committed in Italy
base =
    Directive (EU) 2015/413, Article 5 and Annex II; D.Lgs. 37/2014. Reference: notice no. { $numero }.

titolo-fatti = The facts
fatti =
    On **{ $data_violazione }** a road-safety-related traffic offence was committed with the vehicle with registration number **{ $targa }**, make { $marca }, model { $modello }. The offence was detected by: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] The holder of the registration certificate of this vehicle indicated that **you were driving it** when the offence was committed.
       *[intestatario] **You are registered as the holder of the registration certificate** of this vehicle.
    }
particolari = The relevant details of the offence are described on the next page, under points (a) to (d).
titolo-somma = Amount due and deadline for payment
somma-esclusa =
    For this offence the amount has not yet been fixed.
consiglio = If you do not pay this financial penalty, you are advised to **complete the attached reply form** and send it to the address shown there.
legge = This letter is processed in accordance with the national law of Italy.

titolo-dettagli = Relevant details concerning the offence
titolo-a = (a) Vehicle used to commit the offence
dettaglio-targa = Registration number
dettaglio-marca = Make
dettaglio-modello = Model
titolo-b = (b) Offence
dettaglio-luogo = Place
dettaglio-giorno = Date and time
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Nature and legal classification of the offence (the box that applies is marked)
infrazione-velocita = speeding (1)
infrazione-alcol = drink-driving (2)
infrazione-cinture = failing to use a seat belt (3)
infrazione-rosso = failing to stop at a red traffic light (4)
infrazione-corsia = use of a forbidden lane (5)
infrazione-droga = driving under the influence of drugs (10)
infrazione-casco = failing to wear a safety helmet (11)
infrazione-telefono = illegally using a mobile telephone or any other communication device while driving (12)
dettaglio-descrizione = Description
descrizione =
    { $infrazione ->
        [velocita] The vehicle exceeded the maximum speed limit.
        [alcol] The driver was driving under the influence of alcohol.
        [cinture] The seat belt was not being used.
        [rosso] The vehicle drove on in spite of the red traffic light.
        [corsia] The vehicle was using a lane that is forbidden or reserved for other vehicles.
        [droga] The driver was driving under the influence of drugs.
        [casco] The safety helmet was not being worn.
       *[telefono] The driver was using a telephone or a similar device while driving.
    }
dettaglio-testo = Italian text of the notice
dettaglio-norma = Legal provisions
dettaglio-prove = Evidence
prove =
    { $prove ->
        [immagini] photographs or recordings, which may be seen at the Police Command or requested from it as copies
        [agenti] direct observation by the officers
       *[entrambe] direct observation by the officers; photographs or recordings, which may be seen at the Police Command or requested from it as copies
    }
titolo-c = (c) Device used to detect the offence
dettaglio-dispositivo = Type of device
dettaglio-specifiche = Specification
dettaglio-matricola = Identification number
dettaglio-taratura = Expiry date of the last gauging
senza-dispositivo = No device was used.
titolo-d = (d) Result of the application of the device
dettaglio-limite = Maximum speed
dettaglio-rilevata = Measured speed
dettaglio-netta = Speed corrected for margin of error
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Not applicable.

titolo-risposta = Reply form
risposta-come = Please complete using block capitals.
risposta-atto = Notice no. **{ $numero }**, registration number **{ $targa }**
titolo-sezione-a = A. Identity of the driver
modulo-cognome = Full name
modulo-luogo-nascita = Place of birth
modulo-data-nascita = Date of birth
modulo-patente = Driving licence number
modulo-rilasciata-il = Issued on
modulo-rilasciata-a = at (place)
modulo-indirizzo = Address
titolo-sezione-b = B. Questions
domanda-intestato = 1. Is the vehicle with registration number { $targa } registered in your name?
risposta-si = yes
risposta-no = no
domanda-intestatario = If not, the holder of the registration certificate is (name, first name, address):
domanda-riconosce = 2. Do you acknowledge that you committed the offence?
domanda-motivo = 3. If you do not acknowledge this, please explain why:
modulo-data = Place and date
modulo-firma = Signature
risposta-invio =
    Please send the completed form **within 60 days from the date of this information letter** to: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italy.

titolo-procedura = Information on the procedure
procedura =
    This case is examined by the competent authority in Italy: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. If the case is pursued, the following time limits and bodies of appeal apply.
effetti = **This information letter as such does not lead to legal consequences.** The effects of the notice are stated in the notice.
