package io.finlego.processing.engine;

/**
 * A set of fingerprints that takes little memory: at most 32 bytes for each of them. It is a hash
 * table with open addressing. Not safe for several threads that write.
 */
final class Fingerprints {

  private static final int FIRST_CAPACITY = 1024;

  private long[] table = new long[FIRST_CAPACITY];
  private int size;
  private boolean hasZero;

  /** Adds a fingerprint. Returns false if the set has it already. */
  boolean add(long fingerprint) {
    if (fingerprint == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    if (2 * size >= table.length) {
      grow();
    }
    int slot = slot(table, fingerprint);
    if (table[slot] == fingerprint) {
      return false;
    }
    table[slot] = fingerprint;
    size++;
    return true;
  }

  boolean contains(long fingerprint) {
    return fingerprint == 0 ? hasZero : table[slot(table, fingerprint)] == fingerprint;
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    for (long fingerprint : table) {
      if (fingerprint != 0) {
        larger[slot(larger, fingerprint)] = fingerprint;
      }
    }
    table = larger;
  }

  /** Returns the slot that has the fingerprint, or else the free slot for it. */
  private static int slot(long[] table, long fingerprint) {
    int slot = Long.hashCode(fingerprint) & (table.length - 1);
    while (table[slot] != 0 && table[slot] != fingerprint) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
