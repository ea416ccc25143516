// The screens of the roadmap: address, what each loads first, what it shows.

export const roadmapsRoutes = [] as const
