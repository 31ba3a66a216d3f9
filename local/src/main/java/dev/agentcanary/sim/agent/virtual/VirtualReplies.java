package dev.agentcanary.sim.agent.virtual;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.agent.reply.Evidence;
import dev.agentcanary.agent.reply.ReplyReader;
import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.sim.agent.http.Header;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.reply.Replies;
import dev.agentcanary.sim.agent.reply.StreamShape;
import dev.agentcanary.sim.time.VirtualTempo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes answers as the transports do, within the turn's time.
///
/// Of a healthy answer, text and times are the reader's, but no chunks or bytes are kept: they say
/// nothing to metrics, and there are millions of them.
final class VirtualReplies {
  private static final Shape STREAM = new Shape("sse:strands");
  private static final Map<String, String> HEADERS =
      Map.of("content-type", "text/event-stream; charset=utf-8");

  private final VirtualTempo tempo;
  private final Manner manner;
  private final ReplyReader reader;

  VirtualReplies(VirtualTempo tempo, Manner manner) {
    this.tempo = tempo;
    this.manner = manner;
    this.reader = new ReplyReader(AnswerSettings.DEFAULT, tempo::now);
  }

  /// The text, when the latency is over; or a timeout, if that is sooner.
  Answer answered(Ask ask, String text, Duration latency) {
    if (latency.compareTo(ask.timeout()) > 0) {
      return late(ask, latency);
    }
    tempo.pass(latency);
    Timings timings =
        new Timings(
            Optional.of(share(latency, Replies.HEADERS_SHARE)),
            Optional.of(share(latency, manner.firstTokenShare())),
            Duration.ZERO,
            latency);
    return new Answer.Answered(
        new Reply(text, STREAM, false),
        new Exchange(OptionalInt.of(200), HEADERS, List.of(), text.length(), "", 0, timings));
  }

  /// Nothing until the time is over.
  Answer hung(Ask ask) {
    tempo.pass(ask.timeout());
    return new Answer.TimedOut(
        "nothing came within " + ask.timeout().toMillis() + " ms",
        new Exchange(
            OptionalInt.empty(),
            Map.of(),
            List.of(),
            0,
            "",
            0,
            new Timings(Optional.empty(), Optional.empty(), Duration.ZERO, ask.timeout())));
  }

  /// A reply's bytes as the canary's own reader reads them.
  Answer canned(Ask ask, CannedReply reply, String text, Duration latency) {
    Response response = reply.to(text, new Replies(true, StreamShape.STRANDS, latency));
    Instant until = tempo.now().plus(ask.timeout());
    if (response.before().compareTo(ask.timeout()) >= 0) {
      return hung(ask);
    }
    Evidence evidence = new Evidence(tempo.nanos(), 0);
    evidence.sending();
    tempo.pass(response.before());
    VirtualBody body = new VirtualBody(tempo, response.parts(), until, reply.cut());
    try {
      return reader.read(WireReply.of(response.status(), headers(response), body), evidence);
    } catch (VirtualBody.OutOfTime _) {
      return cutShort(ask, evidence.exchange());
    } catch (IOException e) {
      Exchange seen = evidence.exchange();
      return new Answer.Broken(
          "CutStream",
          "the stream was cut after " + seen.bytes() + " bytes: " + e.getMessage(),
          seen);
    }
  }

  /// As the reader does, the time of the first text is not told of an answer that is not whole.
  private Answer late(Ask ask, Duration latency) {
    Duration headers = share(latency, Replies.HEADERS_SHARE);
    if (headers.compareTo(ask.timeout()) > 0) {
      return hung(ask);
    }
    tempo.pass(ask.timeout());
    boolean begun = share(latency, manner.firstTokenShare()).compareTo(ask.timeout()) <= 0;
    Timings timings =
        new Timings(Optional.of(headers), Optional.empty(), Duration.ZERO, ask.timeout());
    return cutShort(
        ask, new Exchange(OptionalInt.of(200), HEADERS, List.of(), begun ? 1 : 0, "", 0, timings));
  }

  private static Answer cutShort(Ask ask, Exchange seen) {
    String time = " within " + ask.timeout().toMillis() + " ms";
    return new Answer.TimedOut(
        seen.bytes() == 0
            ? "only headers came" + time
            : "only " + seen.bytes() + " bytes of the reply came" + time,
        seen);
  }

  private static Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> headers = new HashMap<>();
    for (Header header : response.headers()) {
      headers.put(header.name(), List.of(header.value()));
    }
    return headers;
  }

  private static Duration share(Duration latency, double part) {
    return Duration.ofNanos(Math.round(latency.toNanos() * part));
  }
}
