package io.finlego.kernel;

/**
 * Compares the versions of a client that the client domain sends to the ledger with each
 * restriction. They usually rise. A client whose profile nobody can read may have fewer changes
 * than the ledger knows, because its commands were applied again without its key. So it sends much
 * higher versions, until its profile can be read again. Then its own versions count again, which
 * are much lower.
 */
public final class ClientVersions {

  /** More changes than any client ever has. */
  private static final long CHANGES_MAX = 1_000_000;

  private ClientVersions() {}

  /** The version that is sent for a client whose profile nobody can read. */
  public static long withoutProfile(long version) {
    return version + CHANGES_MAX;
  }

  /**
   * Tells whether the restriction of a version is known to whoever knows that of another one. A
   * version that is much lower than the known one is a newer one.
   */
  public static boolean isKnown(long version, long knownVersion) {
    return version <= knownVersion && knownVersion - version < CHANGES_MAX / 2;
  }
}
