package io.finlego.client;

import io.finlego.client.importing.ImportCommand;
import io.finlego.client.profile.ProfileCommand;
import io.finlego.client.profile.ProfileText;
import io.finlego.client.profile.SealedText;
import io.finlego.client.profile.SentProfile;
import io.finlego.client.wire.ClientRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.kit.DomainReplay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A scene that remembers its batches, their instants, and the keys that were there before each
 * batch, so that another scene can repeat them.
 */
final class RecordedClients {

  private static final String PUT_KEY =
      """
      insert into client_key
      select *
      from json_populate_record(null::client_key, ?::json)
      on conflict (id) do nothing
      """;

  private final ClientScene scene;
  private final List<Batch> batches = new ArrayList<>();

  RecordedClients(ClientScene scene) {
    this.scene = scene;
  }

  private record Batch(
      List<ReceivedCommand<ClientRequest>> commands,
      List<String> keys,
      Instant instant,
      List<Outcome> outcomes) {

    /** The commands as the engine gives them when it applies them again. */
    List<ReceivedCommand<ClientRequest>> commandsWithStatus() {
      List<ReceivedCommand<ClientRequest>> commandsWithStatus = new ArrayList<>();
      for (int i = 0; i < commands.size(); i++) {
        ReceivedCommand<ClientRequest> command = commands.get(i);
        commandsWithStatus.add(
            new ReceivedCommand<>(
                command.id(), command.command(), command.acceptedAt(), outcomes.get(i).status()));
      }
      return commandsWithStatus;
    }
  }

  List<Applied> apply(Object... payloads) {
    List<ReceivedCommand<ClientRequest>> commands =
        Stream.of(payloads)
            .map(payload -> ClientScene.received(UUID.randomUUID(), payload))
            .toList();
    List<String> keys = keysOf(scene);
    List<Instant> instants = new ArrayList<>();
    List<Outcome> outcomes =
        scene.apply(
            commands,
            () -> {
              instants.add(scene.clock().instant());
              return instants.getLast();
            });
    batches.add(new Batch(commands, keys, instants.getFirst(), outcomes));
    return Applied.of(commands, outcomes);
  }

  List<Outcome> outcomes() {
    return batches.stream().flatMap(batch -> batch.outcomes().stream()).toList();
  }

  /** Applies the batches to another scene, which gets the keys that were there at the time. */
  List<Outcome> repeatOn(ClientScene other) {
    return batches.stream()
        .flatMap(
            batch -> {
              putKeys(other, batch.keys());
              return other.apply(batch.commands(), batch::instant).stream();
            })
        .toList();
  }

  /** Applies the batches to another scene, which gets only the keys that are still there now. */
  List<Outcome> repeatWithKeptKeysOn(ClientScene other) {
    putKeysOn(other);
    return repeatWithStatusOn(other);
  }

  /** Applies the batches to another scene, which gets no keys. */
  List<Outcome> repeatWithoutKeysOn(ClientScene other) {
    other.superuser().update("delete from client_key");
    return repeatWithStatusOn(other);
  }

  /** Applies the batches to another scene, which has made other keys with the same ids. */
  List<Outcome> repeatWithOtherKeysOn(ClientScene other) {
    keyIds().forEach(other.vault()::create);
    return repeatWithStatusOn(other);
  }

  /** Gives another scene the keys that are still there now. */
  void putKeysOn(ClientScene other) {
    putKeys(other, keysOf(scene));
  }

  /** The ids of the keys with which the commands' profiles are sealed. */
  List<UUID> keyIds() {
    return batches.stream()
        .flatMap(batch -> batch.commands().stream())
        .flatMap(command -> sealedProfile(command.command()).stream())
        .map(SealedText::keyId)
        .toList();
  }

  private List<Outcome> repeatWithStatusOn(ClientScene other) {
    return batches.stream()
        .flatMap(batch -> other.apply(batch.commandsWithStatus(), batch::instant).stream())
        .toList();
  }

  private static Optional<SealedText> sealedProfile(ClientRequest request) {
    SentProfile profile =
        switch (request) {
          case ClientRequest.OfProfile(_, ProfileCommand.RegisterClient(SentProfile sent)) -> sent;
          case ClientRequest.OfProfile(_, ProfileCommand.ReplaceClient(_, _, SentProfile sent)) ->
              sent;
          case ClientRequest.OfImport(_, ImportCommand.ImportClient importing) ->
              importing.profile();
          default -> null;
        };
    return profile != null && profile.text() instanceof ProfileText.Sealed(SealedText sealed)
        ? Optional.of(sealed)
        : Optional.empty();
  }

  /** All rows of all tables, as texts. */
  static List<String> rowsOf(ClientScene scene) {
    return DomainReplay.rows(scene.superuser(), "client");
  }

  private static List<String> keysOf(ClientScene scene) {
    return scene
        .superuser()
        .queryForList("select row_to_json(k)::text from client_key k", String.class);
  }

  private static void putKeys(ClientScene scene, List<String> keys) {
    JdbcTemplate superuser = scene.superuser();
    keys.forEach(key -> superuser.update(PUT_KEY, key));
  }
}
