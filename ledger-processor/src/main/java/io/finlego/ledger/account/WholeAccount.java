package io.finlego.ledger.account;

/** An account and its details: a whole row of the table. */
public record WholeAccount(Account account, AccountDetails details) {}
