class Layer(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.Layer,
    x: Tensor,
    mask: Tensor,
    attend_weight: Tensor,
    attend_bias: Tensor,
    join_weight: Tensor,
    join_bias: Tensor,
    norm1_gamma: Tensor,
    norm1_beta: Tensor,
    widen_weight: Tensor,
    widen_bias: Tensor,
    narrow_weight: Tensor,
    narrow_bias: Tensor,
    norm2_gamma: Tensor,
    norm2_beta: Tensor) -> Tensor:
    texts = torch.size(x, 0)
    pieces = torch.size(x, 1)
    attend = torch.add(torch.matmul(torch.to(x, 15), torch.to(attend_weight, 15)), torch.to(attend_bias, 15))
    heads = torch.permute(torch.view(torch.to(attend, 6), [texts, pieces, 3, 12, 32]), [2, 0, 3, 1, 4])
    query = torch.mul(torch.select(heads, 0, 0), 0.17677669529663687)
    scores = torch.add(torch.matmul(query, torch.transpose(torch.select(heads, 0, 1), 2, 3)), mask)
    seen = torch.matmul(torch.softmax(scores, -1), torch.select(heads, 0, 2))
    joined = torch.reshape(torch.permute(seen, [0, 2, 1, 3]), [texts, pieces, 384])
    join = torch.add(torch.to(torch.matmul(torch.to(joined, 15), torch.to(join_weight, 15)), 6), join_bias)
    attended = torch.layer_norm(torch.add(join, x), [384], norm1_gamma, norm1_beta, 1e-12)
    wide = torch.gelu(torch.add(torch.matmul(torch.to(attended, 15), torch.to(widen_weight, 15)), torch.to(widen_bias, 15)))
    narrow = torch.to(torch.add(torch.matmul(wide, torch.to(narrow_weight, 15)), torch.to(narrow_bias, 15)), 6)
    return torch.layer_norm(torch.add(narrow, attended), [384], norm2_gamma, norm2_beta, 1e-12)
