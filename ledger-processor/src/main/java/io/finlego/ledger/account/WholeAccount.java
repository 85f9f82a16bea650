package io.finlego.ledger.account;

/** An account with its details. Together they are a whole row of the table {@code account}. */
public record WholeAccount(Account account, AccountDetails details) {}
