"""Pictures as SVG strings: maps, theme shapes, evidence marks, QR codes. Plain values come in; nothing here knows of cases."""
