"""Random crops, flips and colours, for a whole batch at once and on whatever device it lies on."""
import math

import torch
import torch.nn.functional as F

MEAN, STD = (0.48, 0.45, 0.40), (0.27, 0.26, 0.28)
"""Of red, green and blue, each in 0 to 1: what the site subtracts and divides by, too."""


def normalise(photos):
    """uint8 [n, 3, h, w] -> float32, (x / 255 - mean) / std."""
    mean, std = (torch.tensor(v, device=photos.device).view(1, 3, 1, 1) * 255 for v in (MEAN, STD))
    return (photos.float() - mean) / std


def random_colours(n: int, strength: float, device) -> torch.Tensor:
    """[n, 3, 4]: brightness, contrast about a grey, and saturation, as one affine map of (r, g, b, 1) a photo."""
    draw = lambda: 1 + (torch.rand(n, 1, 1, device=device) * 2 - 1) * strength
    one, grey = torch.eye(3, device=device).expand(n, 3, 3), torch.full((3, 3), 1 / 3, device=device)
    saturation, contrast, brightness = draw(), draw(), (draw() - 1) * 1.5
    colours = contrast * (saturation * one + (1 - saturation) * grey)
    return torch.cat((colours, brightness.expand(n, 3, 1)), 2)


def augment(photos, size: int, least_area: float, colour: float):
    """uint8 [n, 3, h, w] -> normalised float32 [n, 3, size, size].

    Each photo: a crop of `least_area` to 1 of its area with sides of ratio 3:4 to 4:3, resampled to `size` (bilinear;
    averaged over 2 x 2 points where that shrinks it), flipped by chance, its colours moved by up to `colour`.
    """
    n, device = len(photos), photos.device
    draw = lambda: torch.rand(n, device=device)
    area = least_area + (1 - least_area) * draw()
    ratio = torch.exp((draw() * 2 - 1) * math.log(4 / 3))
    wide, high = (area * ratio).sqrt().clamp(max=1), (area / ratio).sqrt().clamp(max=1)
    place = torch.zeros(n, 2, 3, device=device)
    place[:, 0, 0] = wide * torch.where(draw() < 0.5, -1.0, 1.0)
    place[:, 1, 1] = high
    place[:, 0, 2], place[:, 1, 2] = (draw() * 2 - 1) * (1 - wide), (draw() * 2 - 1) * (1 - high)
    fine = size * 2 if size * 1.5 <= photos.shape[-1] else size
    grid = F.affine_grid(place, (n, 3, fine, fine), align_corners=False)
    x = F.grid_sample(normalise(photos), grid, mode="bilinear", padding_mode="reflection", align_corners=False)
    if fine != size:
        x = F.avg_pool2d(x, 2)
    colours = random_colours(n, colour, device)
    x = torch.baddbmm(colours[:, :, 3:], colours[:, :, :3], x.flatten(2)).view(n, 3, size, size)
    return x.contiguous(memory_format=torch.channels_last)
