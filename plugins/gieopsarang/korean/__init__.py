"""The Korean language: letters, particles, readings, order, romanisation."""
