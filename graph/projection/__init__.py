"""From statements to networks: the one place where RDF becomes Python values and networkx graphs."""
