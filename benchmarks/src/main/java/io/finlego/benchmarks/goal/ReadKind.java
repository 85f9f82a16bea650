package io.finlego.benchmarks.goal;

/** The kinds of read requests that are measured on a small and a large ledger. */
enum ReadKind {
  BALANCE("P7b", "a balance at a past instant"),
  ACCOUNTS("P7c", "page 1,000 of all accounts"),
  TRANSACTIONS("P7d", "page 1,000 of all transactions");

  private final String id;
  private final String description;

  ReadKind(String id, String description) {
    this.id = id;
    this.description = description;
  }

  String id() {
    return id;
  }

  String description() {
    return description;
  }
}
