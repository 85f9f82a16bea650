package io.finlego.benchmarks.goal;

/** What is read of ledgers of two sizes. */
enum Read {
  BALANCE("P7b", "a balance at a past instant"),
  ACCOUNTS("P7c", "page 1,000 of all accounts"),
  TRANSACTIONS("P7d", "page 1,000 of all transactions");

  private final String id;
  private final String what;

  Read(String id, String what) {
    this.id = id;
    this.what = what;
  }

  String id() {
    return id;
  }

  String what() {
    return what;
  }
}
