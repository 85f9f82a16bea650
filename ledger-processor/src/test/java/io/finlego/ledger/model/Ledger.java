package io.finlego.ledger.model;

import io.finlego.ledger.model.Intent.Answer;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Runs programs: the domain on a database, or the whole processor behind Kafka. */
public interface Ledger {

  /**
   * A command as it is sent.
   *
   * @param payload a member of the union of the ledger's commands
   */
  record Command(SpecificRecord payload, boolean dryRun) {}

  /** Runs the commands in their order, all of them sent before the first answer is looked at. */
  List<Answer> run(List<Command> commands);
}
