# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Informatiebrief
sottotitolo = betreffende een in Italië begane verkeersveiligheidsgerelateerde verkeersovertreding
base =
    Richtlijn (EU) 2015/413, artikel 5 en bijlage II; D.Lgs. 37/2014. Referentie: proces-verbaal nr. { $numero }.

titolo-fatti = De feiten
fatti =
    Op **{ $data_violazione }** werd een verkeersveiligheidsgerelateerde verkeersovertreding begaan met het voertuig met kenteken **{ $targa }**, merk { $marca }, model { $modello }. De overtreding werd vastgesteld door: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] De houder van het kentekenbewijs van dit voertuig heeft meegedeeld dat **u het voertuig bestuurde** toen de overtreding werd begaan.
       *[intestatario] **U staat geregistreerd als houder van het kentekenbewijs** van dit voertuig.
    }
particolari = De relevante bijzonderheden van de overtreding staan op de volgende bladzijde, onder a) tot en met d).
titolo-somma = Verschuldigd bedrag en betalingstermijn
somma-esclusa =
    Voor deze overtreding is het bedrag nog niet vastgesteld.
consiglio = Als u deze geldboete niet betaalt, wordt u geadviseerd **het bijgevoegde antwoordformulier in te vullen** en te zenden naar het daar vermelde adres.
legge = Deze brief wordt behandeld volgens het nationale recht van Italië.

titolo-dettagli = Relevante bijzonderheden van de overtreding
titolo-a = a) Voertuig waarmee de overtreding is begaan
dettaglio-targa = Kenteken
dettaglio-marca = Merk
dettaglio-modello = Model
titolo-b = b) Overtreding
dettaglio-luogo = Plaats
dettaglio-giorno = Datum en tijdstip
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Aard en wettelijke kwalificatie van de overtreding (het toepasselijke vakje is aangekruist)
infrazione-velocita = te hard rijden (1)
infrazione-alcol = rijden onder invloed van alcohol (2)
infrazione-cinture = niet dragen van een autogordel (3)
infrazione-rosso = niet stoppen voor een rood verkeerslicht (4)
infrazione-corsia = gebruik van een verboden rijstrook (5)
infrazione-droga = rijden onder invloed van drugs (10)
infrazione-casco = niet dragen van een veiligheidshelm (11)
infrazione-telefono = illegaal gebruik van een mobiele telefoon of een ander communicatieapparaat tijdens het rijden (12)
dettaglio-descrizione = Beschrijving
descrizione =
    { $infrazione ->
        [velocita] Het voertuig heeft de maximumsnelheid overschreden.
        [alcol] De bestuurder reed onder invloed van alcohol.
        [cinture] De autogordel werd niet gebruikt.
        [rosso] Het voertuig is doorgereden ondanks het rode verkeerslicht.
        [corsia] Het voertuig reed op een verboden of voor andere voertuigen voorbehouden rijstrook.
        [droga] De bestuurder reed onder invloed van drugs.
        [casco] De veiligheidshelm werd niet gedragen.
       *[telefono] De bestuurder gebruikte tijdens het rijden een telefoon of een soortgelijk apparaat.
    }
dettaglio-testo = Italiaanse tekst van het proces-verbaal
dettaglio-norma = Wettelijke bepalingen
dettaglio-prove = Bewijs
prove =
    { $prove ->
        [immagini] foto's of opnamen, die bij het politiecommando (Comando) kunnen worden bekeken of in kopie aangevraagd
        [agenti] rechtstreekse waarneming door de agenten
       *[entrambe] rechtstreekse waarneming door de agenten; foto's of opnamen, die bij het politiecommando (Comando) kunnen worden bekeken of in kopie aangevraagd
    }
titolo-c = c) Apparaat waarmee de overtreding is vastgesteld
dettaglio-dispositivo = Type apparaat
dettaglio-specifiche = Specificatie
dettaglio-matricola = Identificatienummer
dettaglio-taratura = Vervaldatum van de laatste ijking
senza-dispositivo = Er is geen apparaat gebruikt.
titolo-d = d) Resultaat van het gebruik van het apparaat
dettaglio-limite = Maximumsnelheid
dettaglio-rilevata = Gemeten snelheid
dettaglio-netta = Snelheid na correctie voor de foutmarge
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Niet van toepassing.

titolo-risposta = Antwoordformulier
risposta-come = In te vullen in blokletters.
risposta-atto = Proces-verbaal nr. **{ $numero }**, kenteken **{ $targa }**
titolo-sezione-a = A. Identiteit van de bestuurder
modulo-cognome = Naam en voornaam
modulo-luogo-nascita = Geboorteplaats
modulo-data-nascita = Geboortedatum
modulo-patente = Nummer van het rijbewijs
modulo-rilasciata-il = Afgegeven op
modulo-rilasciata-a = te (plaats)
modulo-indirizzo = Adres
titolo-sezione-b = B. Vragen
domanda-intestato = 1. Is het voertuig met kenteken { $targa } op uw naam geregistreerd?
risposta-si = ja
risposta-no = nee
domanda-intestatario = Zo niet, dan is de houder van het kentekenbewijs (naam, voornaam, adres):
domanda-riconosce = 2. Erkent u dat u de overtreding hebt begaan?
domanda-motivo = 3. Zo niet, licht dan toe waarom:
modulo-data = Plaats en datum
modulo-firma = Handtekening
risposta-invio =
    Zend het ingevulde formulier **binnen 60 dagen na de datum van deze informatiebrief** naar: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italië.

titolo-procedura = Informatie over de procedure
procedura =
    Deze zaak wordt onderzocht door de bevoegde autoriteit in Italië: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Als de zaak wordt voortgezet, gelden de volgende termijnen en beroepsinstanties.
effetti = **Deze informatiebrief als zodanig heeft geen rechtsgevolgen.** De gevolgen van het proces-verbaal staan in het proces-verbaal.
