package io.finlego.ledger.account;

/** An account and the rest of it: a whole row. */
public record WholeAccount(Account account, AccountDetails details) {}
