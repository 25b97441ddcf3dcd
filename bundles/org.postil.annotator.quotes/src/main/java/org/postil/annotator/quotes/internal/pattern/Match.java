package org.postil.annotator.quotes.internal.pattern;

/** What a rule found in a sequence: the items of the speaker, of an apposition, of the cue. */
public final class Match {

  private static final int NOTHING = -1;

  private int speakerFrom = NOTHING;
  private int speakerTo = NOTHING;
  private int appositionFrom = NOTHING;
  private int appositionTo = NOTHING;
  private int cueFrom = NOTHING;
  private int cueTo = NOTHING;

  void speaker(int from, int to) {
    speakerFrom = from;
    speakerTo = to;
  }

  void apposition(int from, int to) {
    appositionFrom = from;
    appositionTo = to;
  }

  void cue(int from, int to) {
    cueFrom = cueFrom == NOTHING ? from : Math.min(cueFrom, from);
    cueTo = Math.max(cueTo, to);
  }

  public boolean hasSpeaker() {
    return speakerFrom != NOTHING;
  }

  public int speakerFrom() {
    return speakerFrom;
  }

  public int speakerTo() {
    return speakerTo;
  }

  public boolean hasApposition() {
    return appositionFrom != NOTHING;
  }

  public int appositionFrom() {
    return appositionFrom;
  }

  public int appositionTo() {
    return appositionTo;
  }

  public boolean hasCue() {
    return cueFrom != NOTHING;
  }

  public int cueFrom() {
    return cueFrom;
  }

  public int cueTo() {
    return cueTo;
  }
}
