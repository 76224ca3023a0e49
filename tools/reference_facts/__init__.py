"""What tools/facts is made of."""
