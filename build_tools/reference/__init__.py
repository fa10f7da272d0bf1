"""What is generated from the model and committed, because somebody reads it without building: schema, template, reference pages.

`casebook refresh` writes these files; a test asks that they are fresh.
"""
