# Stato: bozza
# Risposta a un destinatario estero.

oggetto =
    { $oggetto ->
        [come-pagare] Cum se plătește procesul-verbal nr. { $verbale_numero }
        [pagamento-ricevuto] Plată primită
        [pagamento-incompleto] Plată incompletă
        [ricorso-ricevuto] Contestația dumneavoastră
        [conducente-ricevuto] Comunicarea dumneavoastră despre conducătorul auto
        [conducente-incompleto] Comunicarea dumneavoastră despre conducătorul auto este incompletă
        [copia-atti] Copia documentelor
       *[informazioni] Cererea dumneavoastră de informații
    }
intro = Răspundem la scrisoarea dumneavoastră din { $richiesta_data } privind procesul-verbal de mai jos.
voce-verbale = Proces-verbal
verbale = nr. { $verbale_numero } din { $verbale_data }

risposta =
    { $oggetto ->
        [come-pagare] Sumele și termenele sunt indicate în procesul-verbal. Zilele se numără de la comunicare; ziua comunicării nu se numără.
        [pagamento-ricevuto] Am primit { $pagato } la { $pagamento_data }. **Plata este completă și procedura este închisă.** Nu trebuie să faceți nimic altceva.
        [pagamento-incompleto] Am primit { $pagato } la { $pagamento_data }. Suma este mai mică decât cea datorată: procesul-verbal **nu este încă stins**. Suma primită se păstrează ca plată parțială; rămâne de plătit diferența.
        [ricorso-ricevuto] Am primit contestația dumneavoastră. Decide autoritatea căreia îi este adresată, Prefectul sau Judecătorul de Pace; Poliția Locală îi transmite dosarul. Până la decizie, procesul-verbal nu devine titlu executoriu.
        [conducente-ricevuto] Am primit datele persoanei care conducea. Procesul-verbal poate fi comunicat și acestei persoane. Destinatarul acestei scrisori rămâne obligat în solidar la plată.
        [conducente-incompleto] Am primit comunicarea dumneavoastră, dar în această formă **nu permite identificarea persoanei care conducea**. Trimiteți-ne numele și prenumele, data și locul nașterii, adresa și copia permisului de conducere, față și verso.
        [copia-atti] Vă trimitem anexat copia documentelor cerute.
       *[informazioni] Iată informațiile cerute.
    }
voce-dovuto = Suma datorată
voce-pagato = Deja plătit
voce-mancante = De plătit

termine = Ultima zi este **{ $scadenza }**.
bonifico =
    Puteți plăti prin transfer bancar internațional, cheltuielile fiind în sarcina dumneavoastră. Indicați numărul procesului-verbal și numărul de înmatriculare.
voce-intestatario = Titularul contului
voce-iban = IBAN
voce-bic = BIC
titolo-allegati = Anexe
contatti =
    Ne puteți răspunde în această limbă la { $ente_email } sau la adresa biroului, indicând numărul procesului-verbal.
