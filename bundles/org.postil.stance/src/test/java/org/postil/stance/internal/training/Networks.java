package org.postil.stance.internal.training;

import java.util.List;
import org.postil.stance.model.Network;
import org.postil.stance.model.StanceModel;

/** Joins networks into one whose scores are the sum of theirs. */
public final class Networks {

  private Networks() {}

  /** The joined network. */
  public static Network join(List<Network> networks) {
    int inputs = networks.get(0).inputs();
    int units = networks.stream().mapToInt(network -> network.hiddenBias().length).sum();
    float[] hidden = new float[inputs * units];
    float[] hiddenBias = new float[units];
    float[] output = new float[units * StanceModel.LABELS];
    float[] outputBias = new float[StanceModel.LABELS];
    int at = 0;
    for (Network network : networks) {
      int own = network.hiddenBias().length;
      for (int i = 0; i < inputs; i++) {
        System.arraycopy(network.hidden(), i * own, hidden, i * units + at, own);
      }
      System.arraycopy(network.hiddenBias(), 0, hiddenBias, at, own);
      int labels = StanceModel.LABELS;
      System.arraycopy(network.output(), 0, output, at * labels, own * labels);
      for (int k = 0; k < labels; k++) {
        outputBias[k] += network.outputBias()[k];
      }
      at += own;
    }
    return new Network(inputs, hidden, hiddenBias, output, outputBias);
  }
}
