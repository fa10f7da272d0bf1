"""Open data: the catalogue as JSON, CSV, GeoJSON, CSL, a feed and a description of itself, each in its field's own form."""
