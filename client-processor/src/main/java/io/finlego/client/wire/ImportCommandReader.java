package io.finlego.client.wire;

import io.finlego.client.importing.ImportCommand;
import io.finlego.client.importing.ImportedAccount;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.ImportClient;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Translates the Avro payloads of commands on imports. */
final class ImportCommandReader {

  private ImportCommandReader() {}

  static ImportCommand read(ImportClient command) {
    return new ImportCommand.ImportClient(
        command.getExternalClientId(),
        hex(command.getContentDigest()),
        command.getSpelledDigest() == null ? null : hex(command.getSpelledDigest()),
        ProfileCommandReader.sentProfile(command.getClient()),
        command.getAccounts().stream()
            .map(account -> new ImportedAccount(account.getCurrency(), account.getName()))
            .toList());
  }

  private static String hex(ByteBuffer digest) {
    return HexFormat.of().formatHex(Bytes.of(digest));
  }

  /**
   * Translates the command with which earlier releases of the ledger ended an import. Current
   * releases send {@code StepConcluded} instead.
   */
  static ImportCommand read(ConcludeImport concludeImport) {
    return new ImportCommand.ConcludeImport(
        new ClientId(concludeImport.getClientId()),
        concludeImport.getAccountIds().stream().map(AccountId::new).toList(),
        refusal(concludeImport));
  }

  private static @Nullable Rejection refusal(ConcludeImport concludeImport) {
    String refusalCode = concludeImport.getRefusalCode();
    if (refusalCode == null) {
      return null;
    }
    return new Rejection(
        StepConcludedReader.code(refusalCode),
        String.valueOf(concludeImport.getRefusal()),
        "accounts");
  }
}
