"""The program `netzlotse`: thin commands over the service, in German."""
