package io.finlego.ingress.http.json;

import io.finlego.ingress.http.limits.HeavyWork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;

/**
 * Collects an answer in parts and sends each of them. All parts but the first are made in a turn of
 * the request's {@link HeavyWork}. The turn ends before the part is sent, so a caller that reads
 * slowly keeps nobody waiting. A small answer has only one part and needs no turn.
 */
final class AnswerParts extends OutputStream {

  private static final int PART_BYTES = 32 * 1024;

  private final HttpOutputMessage target;
  private final ByteArrayOutputStream part = new ByteArrayOutputStream();
  private HeavyWork.Turn turn = HeavyWork.NO_TURN;

  AnswerParts(HttpOutputMessage target) {
    this.target = target;
  }

  /** A message whose content is written into the parts. */
  HttpOutputMessage message() {
    return new HttpOutputMessage() {
      @Override
      public OutputStream getBody() {
        return AnswerParts.this;
      }

      @Override
      public HttpHeaders getHeaders() {
        return target.getHeaders();
      }
    };
  }

  @Override
  public void write(int singleByte) throws IOException {
    write(new byte[] {(byte) singleByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (part.size() > 0 && part.size() + length > PART_BYTES) {
      send();
      turn = HeavyWork.current().continueStream();
    }
    part.write(bytes, offset, length);
  }

  /** Sends what was collected. The last part is not sent without this call. */
  void send() throws IOException {
    close();
    part.writeTo(target.getBody());
    part.reset();
  }

  /** Ends the turn. A part that was not sent is dropped. */
  @Override
  public void close() {
    HeavyWork.Turn endedTurn = turn;
    turn = HeavyWork.NO_TURN;
    endedTurn.close();
  }
}
